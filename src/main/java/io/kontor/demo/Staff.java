package io.kontor.demo;

import io.kontor.team.Person;
import io.kontor.team.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import net.datafaker.Faker;

/**
 * Forty people: a vice president, two directors, five leads and theirs, and those beside the line.
 */
final class Staff {

    private static final List<String> REGIONS =
            List.of("Oslo", "Bergen", "Stockholm", "København", "London");

    /** Those who proposed, checked and approved what others became were here before. */
    private static final Set<Role> LED = Set.of(Role.VP, Role.DIRECTOR, Role.LEAD, Role.HR);

    private final Random random;
    private final Faker faker;
    private final LocalDate today;
    private final List<Person> people = new ArrayList<>();

    Staff(long seed, LocalDate today) {
        this.random = new Random(seed);
        this.faker = new Faker(Locale.of("nb", "NO"), random);
        this.today = today;
    }

    List<Person> hire() {
        var vp = sign("vp", hire(Role.VP, "VP of account management", null, "Oslo"));
        var accounts = sign("director", hire(Role.DIRECTOR, "Director of accounts", vp, "Oslo"));
        var management = hire(Role.DIRECTOR, "Director of account management", vp, "London");
        for (int team = 0; team < 5; team++) {
            hireTeam(team, team < 3 ? accounts : management);
        }
        sign("hr", hire(Role.HR, "HR partner", vp, "Oslo"));
        hire(Role.HR, "HR partner", vp, "London");
        sign("liaison", hire(Role.LIAISON, "Sales liaison", vp, "Oslo"));
        hire(Role.LIAISON, "Sales liaison", vp, "Stockholm");
        hire(Role.LIAISON, "Technical liaison", vp, "London");
        sign("admin", hire(Role.ADMIN, "System administrator", vp, "Oslo"));
        return people;
    }

    private void hireTeam(int team, Person director) {
        var region = REGIONS.get(team);
        var lead = hire(Role.LEAD, "Lead account manager", director, region);
        var first = hire(Role.MANAGER, "Account manager", lead, region);
        var second = hire(Role.MANAGER, "Account manager", lead, region);
        if (team < 3) {
            hire(Role.ASSOCIATE, "Associate account manager", second, region);
        }
        if (team < 4) {
            hire(Role.MANAGER, team == 0 ? "Key account manager" : "Account manager", lead, region);
        }
        var associate = hire(Role.ASSOCIATE, "Associate account manager", first, region);
        var assistant =
                team < 4 ? hire(Role.ASSISTANT, "Assistant account manager", first, region) : lead;
        if (team == 0) {
            sign("lead", lead);
            sign("manager", first);
            sign("associate", associate);
            sign("assistant", assistant);
        }
    }

    private Person hire(
            Role role,
            String title,
            @org.jspecify.annotations.Nullable Person superior,
            String region) {
        var joined = today.minusDays((LED.contains(role) ? 1_400 : 200) + random.nextInt(3_000));
        var person =
                Person.named(name(), role)
                        .titled(title)
                        .in(region)
                        .since(joined)
                        .reportingTo(superior == null ? null : superior.id());
        people.add(person);
        return person;
    }

    private String name() {
        var name = faker.name().firstName() + " " + faker.name().lastName();
        return people.stream().anyMatch(p -> p.name().equals(name)) ? name() : name;
    }

    private Person sign(String userName, Person person) {
        var known = person.signingInAs(userName, userName + "@nordhav.example");
        people.set(people.indexOf(person), known);
        return known;
    }
}
