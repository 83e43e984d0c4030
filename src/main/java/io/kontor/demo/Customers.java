package io.kontor.demo;

import io.kontor.account.Account;
import io.kontor.account.Health;
import io.kontor.account.Status;
import io.kontor.account.Tier;
import io.kontor.team.Person;
import io.kontor.team.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Four hundred customers that could exist. */
final class Customers {

    private static final int HOW_MANY = 400;
    private static final Map<Role, Integer> SHARE =
            Map.of(Role.MANAGER, 24, Role.ASSOCIATE, 10, Role.LEAD, 6);

    private final Random random;
    private final LocalDate today;
    private final List<Person> owners = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    Customers(long seed, LocalDate today, List<Person> staff) {
        this.random = new Random(seed);
        this.today = today;
        for (var person : staff) {
            for (int i = 0; i < SHARE.getOrDefault(person.role(), 0); i++) {
                owners.add(person);
            }
        }
    }

    List<Account> all() {
        var accounts = new ArrayList<Account>();
        for (int i = 0; i < HOW_MANY; i++) {
            var owner = owners.get(i % owners.size());
            accounts.add(account(owner, parent(accounts)));
        }
        return accounts;
    }

    private @Nullable Account parent(List<Account> accounts) {
        return accounts.size() > 40 && random.nextInt(12) == 0
                ? accounts.get(random.nextInt(40))
                : null;
    }

    private Account account(Person owner, @Nullable Account parent) {
        var sector = parent == null ? one(Vocabulary.SECTORS) : parent.sector();
        var tier = tier();
        var status = status();
        var place = one(Vocabulary.PLACES);
        var since = today.minusDays(120 + random.nextInt(3_600));
        return new Account(
                Account.named("x", owner.id()).id(),
                "C-%05d".formatted(10_000 + names.size() * 7),
                name(sector, parent, place),
                parent == null ? null : parent.id(),
                sector,
                tier,
                status,
                value(tier, status),
                Vocabulary.currency(place),
                place,
                status == Status.PROSPECT ? null : since,
                status == Status.PROSPECT || status == Status.LOST ? null : renewal(),
                owner.id(),
                step(status),
                tags(),
                Health.UNKNOWN,
                List.of());
    }

    private String name(String sector, @Nullable Account parent, String place) {
        var root = parent == null ? one(Vocabulary.ROOTS) : parent.name().split(" ")[0];
        var name =
                parent == null ? root + " " + one(Vocabulary.trades(sector)) : root + " " + place;
        return names.add(name) ? name : name(sector, null, place);
    }

    private Tier tier() {
        int draw = random.nextInt(100);
        return draw < 5
                ? Tier.STRATEGIC
                : draw < 20 ? Tier.LARGE : draw < 55 ? Tier.MEDIUM : Tier.SMALL;
    }

    private Status status() {
        int draw = random.nextInt(100);
        return draw < 8
                ? Status.PROSPECT
                : draw < 12 ? Status.NOTICE : draw < 15 ? Status.LOST : Status.ACTIVE;
    }

    private BigDecimal value(Tier tier, Status status) {
        int thousands =
                switch (tier) {
                    case STRATEGIC -> 400 + random.nextInt(900);
                    case LARGE -> 120 + random.nextInt(280);
                    case MEDIUM -> 30 + random.nextInt(90);
                    case SMALL -> 4 + random.nextInt(26);
                };
        return status == Status.LOST ? BigDecimal.ZERO : BigDecimal.valueOf(thousands * 1_000L);
    }

    private LocalDate renewal() {
        return today.plusDays(random.nextInt(365) - 5L);
    }

    String step(Status status) {
        return switch (status) {
            case PROSPECT -> one(Vocabulary.WOOING);
            case NOTICE -> one(Vocabulary.SAVING);
            case LOST -> "";
            case ACTIVE -> one(Vocabulary.CARING);
        };
    }

    private List<String> tags() {
        return random.nextInt(3) == 0 ? List.of(one(Vocabulary.TAGS)) : List.of();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    UUID anyOwner() {
        return one(owners).id();
    }
}
