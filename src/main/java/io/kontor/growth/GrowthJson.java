package io.kontor.growth;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ideas and gaps as the API shows them. */
final class GrowthJson {

    private GrowthJson() {}

    static Map<String, @Nullable Object> of(Idea idea) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", idea.id());
        json.put("account", idea.account());
        json.put("accountName", idea.accountName());
        Idea.TABLE.fields().forEach(field -> json.put(field.key(), idea.of(field)));
        json.put("productName", idea.productName());
        json.put("owner", idea.owner());
        json.put("raisedOn", idea.raisedOn());
        json.put("closedOn", idea.closedOn());
        json.put("quiet", idea.quiet());
        return json;
    }

    static Map<String, @Nullable Object> of(Gap gap) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("product", gap.product());
        json.put("productName", gap.productName());
        json.put("like", gap.like().name().toLowerCase(Locale.ROOT));
        json.put("of", gap.of());
        json.put("owners", gap.owners());
        json.put("worth", gap.worth());
        return json;
    }
}
