package io.kontor.workload;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Workload as the API shows it. */
final class WorkloadJson {

    private WorkloadJson() {}

    static Map<String, @Nullable Object> of(Workload workload) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("people", workload.people().stream().map(WorkloadJson::of).toList());
        json.put("teams", workload.teams().stream().map(WorkloadJson::of).toList());
        return json;
    }

    private static Map<String, @Nullable Object> of(Load load) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put(load.isTeam() ? "position" : "person", load.id());
        json.put("name", load.name());
        json.put("title", load.title());
        json.put("team", load.team());
        json.put("people", load.figures().people());
        json.put("vacancies", load.figures().vacancies());
        json.put("accounts", load.figures().accounts());
        json.put("renewals", load.figures().renewals());
        json.put("demandHours", load.figures().demand());
        json.put("capacityHours", load.figures().capacity());
        json.put("load", load.figures().load());
        return json;
    }

    static Map<String, @Nullable Object> of(LoadPart part) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("tier", part.tier());
        json.put("health", part.health());
        json.put("accounts", part.accounts());
        json.put("hoursEach", part.each());
        json.put("careHours", part.care());
        json.put("renewals", part.renewals());
        json.put("renewalHours", part.renewalHours());
        return json;
    }

    static Map<String, @Nullable Object> of(Shift shift) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("person", shift.person());
        json.put("name", shift.name());
        json.put("accounts", shift.accounts());
        json.put("demandBefore", shift.before());
        json.put("demandAfter", shift.after());
        json.put("capacityHours", shift.capacity());
        json.put("loadBefore", shift.loadBefore());
        json.put("loadAfter", shift.loadAfter());
        return json;
    }
}
