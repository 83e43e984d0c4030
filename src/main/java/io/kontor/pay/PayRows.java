package io.kontor.pay;

import io.kontor.pay.Pay.Band;
import io.kontor.pay.Pay.PayRow;
import io.kontor.pay.Pay.Salary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets salaries against bands and peers. */
final class PayRows {

    private static final BigDecimal TENTH = new BigDecimal("0.10");

    private PayRows() {}

    static List<PayRow> of(
            List<Salaries.Payee> people,
            Map<UUID, Salary> paid,
            List<Band> bands,
            boolean amounts) {
        return people.stream()
                .filter(p -> paid.containsKey(p.id()))
                .map(
                        p ->
                                row(
                                        p,
                                        paid.get(p.id()),
                                        band(bands, p.level(), p.zone()),
                                        peers(p, people, paid),
                                        amounts))
                .toList();
    }

    /** What everybody at the same level and in the same zone earns, the least first. */
    private static List<BigDecimal> peers(
            Salaries.Payee like, List<Salaries.Payee> people, Map<UUID, Salary> paid) {
        return people.stream()
                .filter(p -> p.level().equals(like.level()) && p.zone().equals(like.zone()))
                .map(p -> paid.get(p.id()))
                .filter(Objects::nonNull)
                .map(Salary::atFullTime)
                .sorted()
                .toList();
    }

    static @Nullable Band band(List<Band> bands, String level, String zone) {
        return bands.stream()
                .filter(b -> b.level().equals(level) && b.zone().equals(zone))
                .findFirst()
                .orElse(null);
    }

    private static PayRow row(
            Salaries.Payee p,
            @Nullable Salary paid,
            @Nullable Band band,
            List<BigDecimal> peers,
            boolean amounts) {
        if (paid == null) {
            throw new IllegalStateException("only who is paid has a row");
        }
        var comparable = band != null && band.currency().equals(paid.currency()) ? band : null;
        var salary = paid.atFullTime();
        return new PayRow(
                p.id(),
                p.name(),
                p.level(),
                p.zone(),
                amounts ? paid.amount() : null,
                amounts ? paid.currency() : null,
                amounts ? paid.fullTime() : null,
                amounts && comparable != null ? comparable.compaRatio(salary) : null,
                comparable == null ? null : comparable.place(salary),
                flags(salary, comparable, peers));
    }

    private static List<PayRow.Flag> flags(
            BigDecimal salary, @Nullable Band band, List<BigDecimal> peers) {
        var flags = new ArrayList<PayRow.Flag>();
        if (band != null && salary.compareTo(band.min()) < 0) {
            flags.add(PayRow.Flag.BELOW_MINIMUM);
        }
        if (band != null && salary.compareTo(band.max()) > 0) {
            flags.add(PayRow.Flag.ABOVE_MAXIMUM);
        }
        if (peers.size() >= PayService.ENOUGH_PEOPLE) {
            var median = peers.get(peers.size() / 2);
            if (salary.subtract(median).abs().compareTo(median.multiply(TENTH)) > 0) {
                flags.add(PayRow.Flag.OFF_PEERS);
            }
        }
        return flags;
    }
}
