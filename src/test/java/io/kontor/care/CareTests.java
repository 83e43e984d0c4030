package io.kontor.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.account.Account;
import io.kontor.account.NoSuchAccount;
import io.kontor.account.NotAllowed;
import io.kontor.security.Viewer;
import io.kontor.step.Undo;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** What belongs to an account: who may see, add and edit it, and that nothing is lost. */
@OnlyTheServices
class CareTests {

    @Autowired Company company;
    @Autowired Care care;
    @Autowired Undo undo;
    @Autowired DatabaseClient database;
    @Autowired List<Kind> kinds;

    private Account account;
    private Kind contacts, interactions, concerns, tasks, questions;

    @BeforeEach
    void found() {
        contacts = kind("contact");
        interactions = kind("interaction");
        concerns = kind("concern");
        tasks = kind("task");
        questions = kind("question");
        company.found();
        account = company.account("Kunde", company.manager);
        company.join(company.assistant, account.id(), "assistant");
        company.join(company.liaison, account.id(), "sales_liaison");
    }

    @Test
    void eachRoleSeesAddsAndEditsWhatTheTableOfRightsSays() {
        var readers = Set.of("Vera", "Dag", "Lea", "Mia", "Ask", "Liv");
        var adders = Set.of("Lea", "Mia", "Ask");
        var editors = Set.of("Lea", "Mia");
        for (var viewer : company.everybody()) {
            var concern = add(concerns, company.manager, Map.of("title", "Late deliveries"));
            assertThat(sees(concerns, concern, viewer))
                    .as(viewer.name() + " reads")
                    .isEqualTo(readers.contains(viewer.name()));
            assertThat(works(() -> add(concerns, viewer, Map.of("title", "Mine"))))
                    .as(viewer.name() + " adds")
                    .isEqualTo(adders.contains(viewer.name()));
            assertThat(works(() -> edit(concerns, concern, "severity", "medium", "high", viewer)))
                    .as(viewer.name() + " edits")
                    .isEqualTo(editors.contains(viewer.name()));
            assertThat(works(() -> add(contacts, viewer, Map.of("name", "Ola"))))
                    .as(viewer.name() + " adds a contact")
                    .isEqualTo(adders.contains(viewer.name()));
        }
    }

    @Test
    void whatIsOutOfReachIsNotThere() {
        var concern = add(concerns, company.manager, Map.of("title", "Late deliveries"));
        assertThatThrownBy(() -> care.entry(concerns, concern.id(), company.otherManager).block())
                .isInstanceOf(NoSuchEntry.class);
        assertThatThrownBy(() -> edit(concerns, concern, "title", "x", "y", company.otherManager))
                .isInstanceOf(NoSuchEntry.class);
        assertThatThrownBy(() -> add(concerns, company.otherManager, Map.of("title", "No")))
                .isInstanceOf(NoSuchAccount.class);
        assertThatThrownBy(() -> edit(concerns, concern, "title", "x", "y", company.director))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> care.remove(concerns, concern.id(), company.otherLead).block())
                .isInstanceOf(NoSuchEntry.class);
    }

    @Test
    void theSecondOfTwoEditsIsToldWhoseCameFirst() {
        var concern = add(concerns, company.manager, Map.of("title", "Late deliveries"));
        edit(concerns, concern, "severity", "medium", "critical", company.lead);
        assertThatThrownBy(
                        () -> edit(concerns, concern, "severity", "medium", "low", company.manager))
                .isInstanceOfSatisfying(
                        EntryConflict.class,
                        conflict -> {
                            var point = conflict.points().getFirst();
                            assertThat(point.theirs()).isEqualTo("critical");
                            assertThat(point.who()).isEqualTo(company.lead.person());
                            assertThat(point.when()).isNotNull();
                        });
        var other = edit(concerns, concern, "title", "Late deliveries", "Late", company.manager);
        assertThat(other.text("severity")).isEqualTo("critical");
        assertThat(other.text("title")).isEqualTo("Late");
    }

    @Test
    void anEditOfSeveralFieldsIsSavedWholeOrNotAtAll() {
        var concern = add(concerns, company.manager, Map.of("title", "Late deliveries"));
        edit(concerns, concern, "severity", "medium", "critical", company.lead);
        var both =
                List.of(
                        new Edit(concerns.field("title").orElseThrow(), "Late deliveries", "New"),
                        new Edit(concerns.field("severity").orElseThrow(), "medium", "low"));
        assertThatThrownBy(
                        () ->
                                care.edit(concerns, concern.id(), both, company.manager, null)
                                        .block())
                .isInstanceOf(EntryConflict.class);
        assertThat(now(concerns, concern).text("title")).isEqualTo("Late deliveries");
    }

    @Test
    void aConcernThatIsResolvedKnowsItsDayAndOpensAgain() {
        var concern = add(concerns, company.manager, Map.of("title", "Late deliveries"));
        var closed = edit(concerns, concern, "state", "open", "resolved", company.manager);
        assertThat(closed.date("closedOn")).isNotNull();
        var again = edit(concerns, concern, "state", "resolved", "open", company.lead);
        assertThat(again.date("closedOn")).isNull();
    }

    @Test
    void liaisonsDoNotSeeWhatIsInternal() {
        var open = log(Map.of("kind", "call", "hat", "sales"));
        var internal = log(Map.of("kind", "note", "hat", "sales", "internal", "true"));
        assertThat(ids(interactions, company.liaison)).containsExactly(open.id());
        assertThat(ids(interactions, company.assistant)).contains(open.id(), internal.id());
        assertThat(sees(interactions, internal, company.liaison)).isFalse();
    }

    @Test
    void anInteractionHasAPastAndAContactOfTheSameAccount() {
        var elsewhere = company.account("Annen", company.otherManager);
        var stranger =
                care.add(
                                contacts,
                                elsewhere.id(),
                                values(contacts, Map.of("name", "Fremmed")),
                                company.otherManager)
                        .block();
        assertThatThrownBy(
                        () ->
                                log(
                                        Map.of(
                                                "kind",
                                                "call",
                                                "hat",
                                                "sales",
                                                "contact",
                                                stranger.id().toString())))
                .isInstanceOf(UnfitField.class);
        assertThatThrownBy(
                        () ->
                                log(
                                        Map.of(
                                                "kind",
                                                "call",
                                                "hat",
                                                "sales",
                                                "happenedAt",
                                                "2199-01-01T00:00:00Z")))
                .isInstanceOf(UnfitField.class);
        assertThat(ids(interactions, company.manager)).isEmpty();
    }

    @Test
    void whoeverIsAskedAnswersWithoutReachingTheAccount() {
        var question =
                add(
                        questions,
                        company.manager,
                        Map.of(
                                "text",
                                "Do they pay?",
                                "team",
                                "finance",
                                "owner",
                                company.otherManager.person().toString()));
        assertThat(sees(questions, question, company.otherManager)).isTrue();
        assertThat(sees(questions, question, company.otherLead)).isFalse();
        assertThatThrownBy(
                        () ->
                                edit(
                                        questions,
                                        question,
                                        "text",
                                        "Do they pay?",
                                        "No?",
                                        company.otherManager))
                .isInstanceOf(NotAllowed.class);
        var answered =
                edit(questions, question, "answer", "", "Always in time.", company.otherManager);
        assertThat(answered.reference("answeredBy")).isEqualTo(company.otherManager.person());
        assertThat(now(questions, question).moment("answeredAt")).isNotNull();
    }

    @Test
    void routineCareThatIsDoneLaysOutTheNextOnce() {
        var task = add(tasks, company.manager, Map.of("title", "Call", "everyDays", "30"));
        edit(tasks, task, "state", "open", "done", company.manager);
        edit(tasks, task, "state", "done", "open", company.manager);
        edit(tasks, task, "state", "open", "done", company.manager);
        var all = care.ofAccount(tasks, account.id(), company.manager).collectList().block();
        assertThat(all).hasSize(2);
        assertThat(all.getFirst().text("state")).isEqualTo("open");
        assertThat(all.getFirst().date("dueOn")).isEqualTo(LocalDate.now().plusDays(30));
    }

    @Test
    void whoeverHasATaskFinishesItAndDoesNoMore() {
        var task =
                add(
                        tasks,
                        company.manager,
                        Map.of("title", "Call", "owner", company.assistant.person().toString()));
        assertThatThrownBy(() -> edit(tasks, task, "title", "Call", "Write", company.assistant))
                .isInstanceOf(NotAllowed.class);
        assertThat(edit(tasks, task, "state", "open", "done", company.assistant).text("state"))
                .isEqualTo("done");
    }

    @Test
    void whatWasDeletedComesBackAndWhatWasAddedGoesByUndo() {
        var contact = add(contacts, company.manager, Map.of("name", "Ola", "part", "sponsor"));
        care.remove(contacts, contact.id(), company.manager).block();
        assertThat(ids(contacts, company.manager)).isEmpty();
        undo.undo(lastStep(), company.manager).block();
        assertThat(now(contacts, contact)).isEqualTo(contact);

        add(concerns, company.assistant, Map.of("title", "By mistake"));
        undo.undo(lastStep(), company.assistant).block();
        assertThat(ids(concerns, company.manager)).isEmpty();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> add(concerns, company.manager, Map.of()))
                .isInstanceOf(UnfitField.class);
        assertThatThrownBy(
                        () ->
                                add(
                                        concerns,
                                        company.manager,
                                        Map.of("title", "x", "severity", "dire")))
                .isInstanceOf(UnfitField.class);
        assertThatThrownBy(
                        () ->
                                add(
                                        concerns,
                                        company.manager,
                                        Map.of(
                                                "title",
                                                "x",
                                                "owner",
                                                UUID.randomUUID().toString())))
                .isInstanceOf(UnfitField.class);
        assertThat(ids(concerns, company.manager)).isEmpty();
    }

    @Test
    void everyKindCanBeReadByItsOwnQuery() {
        for (var kind : kinds) {
            assertThat(ids(kind, company.manager)).as(kind.table()).isNotNull();
        }
    }

    private Kind kind(String table) {
        return kinds.stream().filter(k -> k.table().equals(table)).findFirst().orElseThrow();
    }

    private Entry log(Map<String, String> values) {
        return add(interactions, company.manager, values);
    }

    private Entry add(Kind kind, Viewer viewer, Map<String, String> values) {
        return care.add(kind, account.id(), values(kind, values), viewer).block();
    }

    private static Map<Field, String> values(Kind kind, Map<String, String> values) {
        var found = new HashMap<Field, String>();
        values.forEach((key, value) -> found.put(kind.field(key).orElseThrow(), value));
        return found;
    }

    private Entry edit(
            Kind kind, Entry entry, String key, String seen, String value, Viewer viewer) {
        var edit = new Edit(kind.field(key).orElseThrow(), seen, value);
        return care.edit(kind, entry.id(), edit, viewer).block();
    }

    private Entry now(Kind kind, Entry entry) {
        return care.entry(kind, entry.id(), company.manager).block();
    }

    private List<UUID> ids(Kind kind, Viewer viewer) {
        return care.ofAccount(kind, account.id(), viewer).map(Entry::id).collectList().block();
    }

    private boolean sees(Kind kind, Entry entry, Viewer viewer) {
        var listed = ids(kind, viewer).contains(entry.id());
        var single = works(() -> care.entry(kind, entry.id(), viewer).block());
        return listed && single;
    }

    private static boolean works(Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (NotAllowed | NoSuchEntry | NoSuchAccount e) {
            return false;
        }
    }

    private UUID lastStep() {
        return database.sql("select id from step order by at desc, id desc limit 1")
                .map(row -> row.get("id", UUID.class))
                .one()
                .block();
    }
}
