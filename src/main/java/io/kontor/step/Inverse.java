package io.kontor.step;

import io.kontor.security.Viewer;
import java.util.List;
import java.util.stream.Collectors;

/** The SQL that undoes what a step did to one table, one statement for each kind of change. */
record Inverse(Undoable kind, Shape shape, Viewer viewer, boolean own) {

    private static final String OUTCOME =
            """
            select count(*) filter (where why is null) as restored,
                   count(*) filter (where why is not null) as refused,
                   coalesce((array_agg(record || ' ' || why || ' ' || name)
                             filter (where why is not null))[1 : 200], '{}') as refusals
            from outcome
            """;

    /** Others wait until the records of the step are undone; two undos wait in the same order. */
    String lock() {
        return """
               select count(*) from (
                   select a.id from %1$s a
                   where a.id in (select record from change where step = :step and entity = '%1$s')
                   order by a.id for update) locked
               """
                .formatted(kind.table());
    }

    /** Columns that the step gave another value. */
    String touched() {
        return """
               select distinct quote_ident(c.key) as name
               from effect_of_step(:step, '%s') e, jsonb_object_keys(e.was) c (key)
               where not e.created and not e.deleted
               """
                .formatted(kind.table());
    }

    String setBack(List<String> columns) {
        return """
               with field as (
                   select e.record, f.key as name, f.value as was,
                          case when a.id is null then 'GONE'
                               when (%2$s) is not true then 'NOT_ALLOWED'
                               when now.row -> f.key is distinct from e.became -> f.key
                                   then 'CHANGED_SINCE'
                               when %3$s then 'REFERENCE_GONE' end as why
                   from effect_of_step(:step, '%1$s') e
                   cross join lateral jsonb_each(e.was) f
                   left join %1$s a on a.id = e.record
                   left join lateral (select to_jsonb(a) as row) now on true
                   where not e.created and not e.deleted and f.key in (%4$s)
                     and f.value is distinct from e.became -> f.key),
               inverse as materialized (
                   select record, jsonb_object_agg(name, was) as was
                   from field where why is null group by record),
               set_back as (
                   update %1$s a
                   set (%5$s) = (select %6$s from jsonb_populate_record(a, i.was) p)
                   from inverse i where a.id = i.record),
               outcome as (select record, name, why from field)
               """
                        .formatted(
                                kind.table(),
                                permits(columns),
                                goneReference(columns),
                                listed(columns, "'%s'"),
                                listed(columns, "%s"),
                                listed(columns, "p.%s"))
                + OUTCOME;
    }

    String revive() {
        return """
               with effect as materialized (
                   select record, was from effect_of_step(:step, '%1$s')
                   where deleted and not created),
               lost as materialized (
                   select a.*,
                          case when (%2$s) is not true then 'NOT_ALLOWED'
                               when b.id is not null then 'CHANGED_SINCE'
                               when %3$s then 'REFERENCE_GONE' end as why
                   from effect e
                   cross join lateral jsonb_populate_record(null::"%1$s", e.was) a
                   left join %1$s b on b.id = e.record
                   %4$s),
               revived as (
                   insert into %1$s (%5$s)
                   select %5$s from lost where why is null
                   on conflict do nothing returning id),
               outcome as (
                   select l.id as record, '' as name,
                          coalesce(l.why, case when r.id is null then 'TAKEN' end) as why
                   from lost l left join revived r on r.id = l.id)
               """
                        .formatted(
                                kind.table(),
                                kind.mayRevive(viewer, own),
                                goneParent(),
                                siblings(),
                                listed(shape.columns(), "%s"))
                + OUTCOME;
    }

    /** Removes what nothing refers to; to be run again until there is no more of that. */
    String remove() {
        return """
               with effect as materialized (
                   select record, became from effect_of_step(:step, '%1$s')
                   where created and not deleted),
               referenced as materialized (%3$s),
               made as materialized (
                   select e.record,
                          case when (%2$s) is not true then 'NOT_ALLOWED'
                               when to_jsonb(a) is distinct from e.became then 'CHANGED_SINCE'
                               when r.record is not null then 'REFERENCED' end as why
                   from effect e join %1$s a on a.id = e.record
                   left join referenced r on r.record = e.record),
               removed as (
                   delete from %1$s a using made m where a.id = m.record and m.why is null),
               outcome as (select record, '' as name, why from made)
               """
                        .formatted(kind.table(), kind.mayRemove(viewer, own), referenced())
                + OUTCOME;
    }

    private String permits(List<String> columns) {
        return columns.stream()
                .collect(Collectors.groupingBy(c -> kind.maySetBack(c, viewer, own)))
                .entrySet()
                .stream()
                .map(
                        e ->
                                "when f.key in (%s) then %s"
                                        .formatted(listed(e.getValue(), "'%s'"), e.getKey()))
                .collect(Collectors.joining(" ", "case ", " end"));
    }

    private String goneReference(List<String> columns) {
        return shape.from().stream()
                .filter(r -> columns.contains(r.column()))
                .map(
                        r ->
                                """
                                f.key = '%s' and f.value <> 'null' and not exists (
                                    select from %s x where x.%s = cast(f.value #>> '{}' as %s))
                                """
                                        .formatted(r.column(), r.to(), r.key(), r.type()))
                .collect(Collectors.joining(" or ", "", ""))
                .transform(Inverse::orNever);
    }

    private String goneParent() {
        return shape.from().stream()
                .map(
                        r ->
                                "(a.%1$s is not null and not exists (select from %2$s x where x.%3$s = a.%1$s)%4$s)"
                                        .formatted(r.column(), r.to(), r.key(), noSibling(r)))
                .collect(Collectors.joining(" or "))
                .transform(Inverse::orNever);
    }

    private String noSibling(Shape.Reference r) {
        return shape.inside().contains(r) ? " and s_%s.record is null".formatted(r.column()) : "";
    }

    /** What comes back in the same statement is not gone. */
    private String siblings() {
        return shape.inside().stream()
                .map(r -> "left join effect s_%1$s on s_%1$s.record = a.%1$s".formatted(r.column()))
                .collect(Collectors.joining(" "));
    }

    private String referenced() {
        return shape.onto().stream()
                .map(
                        r ->
                                ("select x.%2$s as record from %1$s x join effect e on e.record = x.%2$s"
                                                .formatted(r.table(), r.column()))
                                        + r.unlessLaidOut())
                .collect(Collectors.joining(" union "))
                .transform(sql -> sql.isEmpty() ? "select null::uuid as record where false" : sql);
    }

    private static String orNever(String condition) {
        return condition.isEmpty() ? "false" : condition;
    }

    private static String listed(List<String> columns, String format) {
        return columns.stream().map(format::formatted).collect(Collectors.joining(", "));
    }
}
