package io.kontor.health;

import io.kontor.account.Tier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Random facts of an account: as rows for the database, and what the model makes of them in words
 * of its own.
 */
final class Facts {

    record Given(LocalDate on, double value) {}

    record Worry(String severity, LocalDate raised, LocalDate due, @Nullable LocalDate closed) {}

    record Held(
            double value,
            LocalDate since,
            @Nullable LocalDate until,
            String fit,
            LocalDate fitOn) {}

    private final Random random;
    final LocalDate today;
    final Tier tier;
    final boolean notice;
    final List<Given> answers = new ArrayList<>();
    final List<Given> payments = new ArrayList<>();
    final List<Given> ratings = new ArrayList<>();
    final boolean rated;
    final List<LocalDate> talks = new ArrayList<>();
    final List<Worry> worries = new ArrayList<>();
    final List<Held> held = new ArrayList<>();
    final int sponsors;
    final @Nullable LocalDate renewal;
    final boolean called;

    Facts(long seed, LocalDate today) {
        this.random = new Random(seed);
        this.today = today;
        this.tier = Tier.values()[random.nextInt(4)];
        this.notice = random.nextInt(20) == 0;
        some(3, () -> answers.add(new Given(day(400), random.nextInt(11))));
        some(3, () -> payments.add(new Given(day(200), random.nextInt(90))));
        some(2, () -> ratings.add(new Given(day(250), 1 + random.nextInt(5))));
        this.rated = random.nextInt(4) > 0;
        some(4, () -> talks.add(day(300)));
        some(3, this::worry);
        some(4, this::hold);
        this.sponsors = random.nextInt(4);
        this.renewal = random.nextBoolean() ? today.plusDays(random.nextInt(200) - 20L) : null;
        this.called = random.nextBoolean();
    }

    private void some(int most, Runnable one) {
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            one.run();
        }
    }

    private LocalDate day(int ago) {
        return today.minusDays(random.nextInt(ago));
    }

    private void worry() {
        var raised = day(60);
        var severity = List.of("critical", "high", "medium", "low").get(random.nextInt(4));
        var closed = random.nextInt(3) == 0 ? today.minusDays(random.nextInt(2)) : null;
        worries.add(new Worry(severity, raised, today.plusDays(random.nextInt(40) - 20), closed));
    }

    private void hold() {
        var since = day(800);
        var until = random.nextInt(3) == 0 ? since.plusDays(random.nextInt(700)) : null;
        var fit = List.of("good", "partial", "poor", "unassessed").get(random.nextInt(4));
        held.add(new Held(random.nextInt(3) * 1000, since, until, fit, day(320)));
    }

    List<String> rows(UUID account, UUID owner, UUID other, UUID product) {
        var rows = new ArrayList<String>();
        Stream.of(Map.entry("satisfaction", answers), Map.entry("payment", payments))
                .forEach(
                        e ->
                                e.getValue()
                                        .forEach(
                                                g ->
                                                        rows.add(
                                                                reading(
                                                                        account,
                                                                        owner,
                                                                        e.getKey(),
                                                                        g))));
        ratings.forEach(g -> rows.add(reading(account, rated ? owner : other, "relationship", g)));
        talks.forEach(
                t ->
                        rows.add(
                                ("insert into interaction (id, account_id, person_id, kind, hat, two_way, happened_at)"
                                                + " values (gen_random_uuid(), '%s', '%s', 'call', 'sales', true, '%s 00:30')")
                                        .formatted(account, owner, t)));
        worries.forEach(
                w ->
                        rows.add(
                                ("insert into concern (id, account_id, severity, kind, title, owner_id, raised_on, due_on, state, closed_on)"
                                                + " values (gen_random_uuid(), '%s', '%s', 'service', 'x', '%s', '%s', '%s', '%s', %s)")
                                        .formatted(
                                                account,
                                                w.severity,
                                                owner,
                                                w.raised,
                                                w.due,
                                                w.closed == null ? "open" : "resolved",
                                                date(w.closed))));
        held.forEach(
                h ->
                        rows.add(
                                ("insert into holding (id, account_id, product_id, value, since, until, fit, fit_on)"
                                                + " values (gen_random_uuid(), '%s', '%s', %s, '%s', %s, '%s', %s)")
                                        .formatted(
                                                account,
                                                product,
                                                h.value,
                                                h.since,
                                                date(h.until),
                                                h.fit,
                                                h.fit.equals("unassessed")
                                                        ? "null"
                                                        : date(h.fitOn))));
        for (int i = 0; i < sponsors; i++) {
            rows.add(
                    "insert into contact (id, account_id, name, part, left_on) values (gen_random_uuid(), '%s', 'S', 'sponsor', %s)"
                            .formatted(
                                    account,
                                    sponsors == 3 && i == 0 ? "null" : date(today.minusDays(i))));
        }
        if (renewal != null) {
            rows.add(
                    "insert into renewal (id, account_id, due_on, call, called_on) values (gen_random_uuid(), '%s', '%s', '%s', %s)"
                            .formatted(
                                    account,
                                    renewal,
                                    called ? "likely" : "unsure",
                                    called ? date(today.minusDays(3)) : "null"));
        }
        return rows;
    }

    private static String date(@Nullable LocalDate day) {
        return day == null ? "null" : "'" + day + "'";
    }

    private static String reading(UUID account, UUID owner, String measure, Given given) {
        return ("insert into reading (id, account_id, measure, scale, value, on_date, source, owned_by)"
                        + " values (gen_random_uuid(), '%s', '%s', '%s', %s, '%s', gen_random_uuid()::text, '%s')")
                .formatted(
                        account,
                        measure,
                        switch (measure) {
                            case "satisfaction" -> "0-10";
                            case "payment" -> "days";
                            default -> "1-5";
                        },
                        given.value,
                        given.on,
                        owner);
    }

    /** Two readings on one day leave open which is later. */
    boolean isClear() {
        return Stream.of(answers, payments, ratings)
                .allMatch(l -> l.stream().map(Given::on).distinct().count() == l.size());
    }

    private static @Nullable Given latest(List<Given> of) {
        return of.stream().max(java.util.Comparator.comparing(Given::on)).orElse(null);
    }

    Map<Measure, Known> known() {
        var known = new EnumMap<Measure, Known>(Measure.class);
        var answer = latest(answers);
        if (answer != null) {
            known.put(Measure.SATISFACTION, new Known(answer.value * 10, age(answer.on)));
        }
        var rating = latest(ratings);
        if (rating != null) {
            double score = (rating.value - 1) * 25;
            known.put(
                    Measure.RELATIONSHIP,
                    new Known(rated ? score : Math.min(score, 25), age(rating.on)));
        }
        fit(known);
        engagement(known);
        concerns(known);
        commercial(known);
        return known;
    }

    private long age(LocalDate on) {
        return today.toEpochDay() - on.toEpochDay();
    }

    private static boolean holds(Held h, LocalDate day) {
        return !h.since.isAfter(day) && (h.until == null || h.until.isAfter(day));
    }

    private void fit(Map<Measure, Known> known) {
        var now =
                held.stream().filter(h -> holds(h, today) && !h.fit.equals("unassessed")).toList();
        if (now.isEmpty()) {
            return;
        }
        double weight = now.stream().mapToDouble(Held::value).sum();
        double sum = 0;
        for (var h : now) {
            double points = h.fit.equals("good") ? 100 : h.fit.equals("partial") ? 60 : 0;
            sum += weight == 0 ? points / now.size() : points * h.value / weight;
        }
        var oldest = now.stream().map(Held::fitOn).min(LocalDate::compareTo).orElseThrow();
        known.put(Measure.FIT, new Known(sum, age(oldest)));
    }

    private int cadence() {
        return Map.of(Tier.STRATEGIC, 14, Tier.LARGE, 30, Tier.MEDIUM, 60, Tier.SMALL, 90)
                .get(tier);
    }

    private void engagement(Map<Measure, Known> known) {
        talks.stream()
                .max(LocalDate::compareTo)
                .ifPresent(
                        last -> {
                            double r = (double) age(last) / cadence();
                            double score = r <= 1 ? 100 : r >= 3 ? 0 : (3 - r) / 2 * 100;
                            known.put(Measure.ENGAGEMENT, new Known(score, 0));
                        });
    }

    private List<Worry> open() {
        return worries.stream().filter(w -> w.closed == null || w.closed.isAfter(today)).toList();
    }

    private void concerns(Map<Measure, Known> known) {
        var last = talks.stream().max(LocalDate::compareTo);
        if (!open().isEmpty()) {
            double all = 0;
            for (var w : open()) {
                double points =
                        Map.of("critical", 50, "high", 25, "medium", 10, "low", 3).get(w.severity);
                all += w.due.isBefore(today) ? points * 1.5 : points;
            }
            known.put(Measure.CONCERNS, new Known(Math.max(0, 100 - all), 0));
        } else if (last.isPresent() && age(last.get()) <= 2L * cadence()) {
            known.put(Measure.CONCERNS, new Known(100, 0));
        }
    }

    private void commercial(Map<Measure, Known> known) {
        var paid = latest(payments);
        if (paid == null) {
            return;
        }
        double points = paid.value <= 0 ? 100 : paid.value <= 30 ? 60 : 0;
        var day = paid.on;
        for (var h : held) {
            for (var change : h.until == null ? List.of(h.since) : List.of(h.since, h.until)) {
                day = change.isAfter(day) && !change.isAfter(today) ? change : day;
            }
        }
        var at = day;
        double now = held.stream().filter(h -> holds(h, at)).mapToDouble(Held::value).sum();
        double before =
                held.stream()
                        .filter(h -> holds(h, at.minusDays(365)))
                        .mapToDouble(Held::value)
                        .sum();
        double trend = now >= before ? 100 : now >= .9 * before ? 60 : 0;
        known.put(
                Measure.COMMERCIAL,
                new Known(before == 0 ? points : (points + trend) / 2, age(paid.on)));
    }

    @Nullable Double cap() {
        var paid = latest(payments);
        var caps = new ArrayList<Double>();
        if (notice) {
            caps.add(25.0);
        }
        if (open().stream().anyMatch(w -> w.severity.equals("critical") && w.due.isBefore(today))
                || paid != null && paid.value > 60) {
            caps.add(49.0);
        }
        if (sponsors == 1
                || sponsors == 2
                || renewal != null && !called && !renewal.isAfter(today.plusDays(60))) {
            caps.add(74.0);
        }
        return caps.isEmpty() ? null : caps.getFirst();
    }

    String tier() {
        return tier.name().toLowerCase(Locale.ROOT);
    }
}
