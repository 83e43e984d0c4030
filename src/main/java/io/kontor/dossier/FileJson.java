package io.kontor.dossier;

import io.kontor.dossier.CareerFile.Entry;
import io.kontor.dossier.CareerFile.Standing;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Career files as the API writes them. */
final class FileJson {

    private FileJson() {}

    static Map<String, @Nullable Object> of(CareerFile file) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("standing", of(file.standing()));
        json.put("towards", file.towards().stream().map(FileJson::of).toList());
        for (var section : Section.values()) {
            json.put(
                    section.name().toLowerCase(Locale.ROOT),
                    file.of(section).stream().map(FileJson::of).toList());
        }
        json.put("ratings", file.ratings());
        json.put("outcomes", file.outcomes());
        return json;
    }

    static Map<String, @Nullable Object> of(Entry entry) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", entry.id());
        entry.section().fields().forEach(f -> json.put(f.key(), entry.values().get(f.key())));
        return json;
    }

    static Map<String, @Nullable Object> of(Standing standing) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("person", standing.person());
        json.put("name", standing.name());
        json.put("title", standing.title());
        json.put("level", standing.level() == null ? null : standing.level().key());
        json.put("since", standing.since());
        json.put("target", standing.target() == null ? null : standing.target().key());
        json.put("readiness", standing.readiness());
        json.put("openGates", standing.open());
        return json;
    }
}
