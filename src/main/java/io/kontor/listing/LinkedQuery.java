package io.kontor.listing;

import io.kontor.security.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a link asks for: people edit links, and links grow old.
 *
 * @param query what could be read
 * @param unread the names of the parameters that could not, or not for this reader
 */
public record LinkedQuery(AccountQuery query, List<String> unread) {

    public static LinkedQuery read(Map<String, List<String>> parameters, Viewer viewer) {
        var conditions = new ArrayList<Condition>();
        var sorts = new ArrayList<Sort>();
        var unread = new ArrayList<String>();
        for (var parameter : parameters.entrySet()) {
            try {
                var part =
                        AccountParameters.read(
                                Map.of(parameter.getKey(), parameter.getValue()), viewer);
                conditions.addAll(part.conditions());
                sorts.addAll(part.sorts());
            } catch (UnfitParameter e) {
                unread.add(parameter.getKey());
            }
        }
        return new LinkedQuery(new AccountQuery(conditions, sorts), List.copyOf(unread));
    }
}
