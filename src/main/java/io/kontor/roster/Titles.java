package io.kontor.roster;

import static java.util.Map.entry;

import io.kontor.planner.Likeness;
import io.kontor.planner.Meaning;
import io.kontor.team.Title;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The titles that words mean. A title gives rights, so none is guessed from a part of a word. */
final class Titles {

    private static final Map<String, Title> WORDS =
            Map.ofEntries(
                    entry("Assistant account manager", Title.ASSISTANT),
                    entry("Kundeassistent", Title.ASSISTANT),
                    entry("Associate account manager", Title.ASSOCIATE),
                    entry("Junior account manager", Title.ASSOCIATE),
                    entry("Junior kundeansvarlig", Title.ASSOCIATE),
                    entry("Account manager", Title.MANAGER),
                    entry("Sales agent", Title.MANAGER),
                    entry("Kundeansvarlig", Title.MANAGER),
                    entry("Key account manager", Title.KEY),
                    entry("Nøkkelkundeansvarlig", Title.KEY),
                    entry("Principal account manager", Title.PRINCIPAL),
                    entry("Ledende kundeansvarlig", Title.PRINCIPAL),
                    entry("Lead account manager", Title.LEAD),
                    entry("Team lead", Title.LEAD),
                    entry("Sales manager", Title.LEAD),
                    entry("Teamleder", Title.LEAD),
                    entry("Director of accounts", Title.DIRECTOR_ACCOUNTS),
                    entry("Director", Title.DIRECTOR_ACCOUNTS),
                    entry("Kundedirektør", Title.DIRECTOR_ACCOUNTS),
                    entry("Director of account management", Title.DIRECTOR_ACCOUNT_MANAGEMENT),
                    entry("Direktør for kundebehandling", Title.DIRECTOR_ACCOUNT_MANAGEMENT),
                    entry("VP of account management", Title.VP),
                    entry("Vice president of account management", Title.VP),
                    entry("Vice president", Title.VP),
                    entry("Konserndirektør for kunder", Title.VP),
                    entry("HR partner", Title.HR_PARTNER),
                    entry("HR", Title.HR_PARTNER),
                    entry("Sales liaison", Title.LIAISON),
                    entry("Technical liaison", Title.LIAISON),
                    entry("Kontaktperson", Title.LIAISON),
                    entry("System administrator", Title.ADMINISTRATOR));

    private static final Map<String, Title> PLAIN =
            Stream.concat(
                            WORDS.entrySet().stream(),
                            Arrays.stream(Title.values()).map(t -> entry(t.code(), t)))
                    .collect(
                            Collectors.toMap(
                                    e -> Likeness.plain(e.getKey()),
                                    Map.Entry::getValue,
                                    (a, _) -> a));

    private Titles() {}

    static Optional<Title> meant(String words) {
        return Optional.ofNullable(PLAIN.get(Likeness.plain(words)));
    }

    static Title required(Meaning row, String target) {
        var words = row.required(target);
        return meant(words)
                .orElseThrow(
                        () ->
                                row.refused(
                                        target,
                                        "NOT_A_CHOICE",
                                        Likeness.mostLike(words, WORDS.keySet()).orElse("")));
    }
}
