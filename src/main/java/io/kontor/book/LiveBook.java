package io.kontor.book;

import com.vaadin.flow.component.html.Span;
import io.kontor.account.Account;
import io.kontor.account.AccountEvent;
import io.kontor.account.AccountField;
import io.kontor.account.AccountService;
import io.kontor.presence.Place;
import io.kontor.presence.Presence;
import io.kontor.security.Deed;
import io.kontor.security.Viewer;
import io.kontor.ui.Live;
import io.kontor.ui.LiveGrid;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Brings everybody's changes into the grid, and the person's into the database. */
final class LiveBook implements LiveGrid.Page {

    private static final int COLOURS = 8;

    private final UUID page = UUID.randomUUID();
    private final BookGrid rendered;
    private final Rows rows;
    private final CellSaving saving;
    private final Choices choices;
    private final Presence presence;
    private final Viewer viewer;
    private final String goneMessage;
    private final IntConsumer waiting;
    private final LiveGrid grid;
    private final Span others = new Span();
    private Consumer<Account> inHand = _ -> {};
    private Consumer<Account> changed = _ -> {};
    private Consumer<UUID> gone = _ -> {};
    private Runnable reach = () -> {};

    LiveBook(
            BookParts parts,
            Viewer viewer,
            BookGrid rendered,
            Rows rows,
            CellSaving saving,
            Choices choices,
            IntConsumer waiting) {
        this.rendered = rendered;
        this.rows = rows;
        this.saving = saving;
        this.choices = choices;
        this.presence = parts.presence();
        this.viewer = viewer;
        this.waiting = waiting;
        this.grid =
                new LiveGrid(rendered, this, parts.words(), "kontor-accounts-" + viewer.person());
        this.goneMessage = rendered.getTranslation("account.gone");
        others.addClassName("others");
        grid.columns(choices.columns(rendered));
        follow(parts.accounts());
        Live.follow(
                grid,
                parts.team()::live,
                _ -> reachChanged(parts.accounts()),
                () -> reachChanged(parts.accounts()));
    }

    LiveGrid component() {
        return grid;
    }

    /** How many others are in these rows now. */
    Span others() {
        return others;
    }

    /** Whoever wants to know which row the person is in. */
    void onRow(Consumer<Account> listener) {
        inHand = listener;
    }

    /** Whoever wants to know which rows changed. */
    void onChanged(Consumer<Account> listener) {
        changed = listener;
    }

    /** Whoever wants to know which rows the person no longer has. */
    void onGone(Consumer<UUID> listener) {
        gone = listener;
    }

    /** Whoever wants to know that who sees what has changed. */
    void onReach(Runnable listener) {
        reach = listener;
    }

    private void follow(AccountService accounts) {
        Live.follow(grid, () -> accounts.live(viewer), this::arrived, this::afresh);
        Live.follow(grid, presence::live, all -> show(all.getLast()), () -> show(presence.now()));
        grid.addAttachListener(_ -> show(presence.now()));
        grid.addDetachListener(_ -> presence.leave(page));
    }

    private void arrived(List<List<AccountEvent>> batches) {
        var byAccount = new LinkedHashMap<UUID, Account>();
        batches.stream().flatMap(List::stream).forEach(event -> arrived(event, byAccount));
        byAccount.values().forEach(rendered::redraw);
        byAccount.values().forEach(changed);
        waiting.accept(rows.waiting());
    }

    private void arrived(AccountEvent event, LinkedHashMap<UUID, Account> toRedraw) {
        var account = event.account();
        if (account != null) {
            rows.changed(account, event.fields(), isMine(event));
            toRedraw.put(account.id(), account);
        } else {
            left(event.id());
        }
    }

    private void left(UUID id) {
        if (rows.left(id)) {
            grid.rowGone(id, goneMessage);
            rendered.redraw(id);
        }
        gone.accept(id);
    }

    /** Who reports to whom decides who sees what: a right that ends, ends on the open page too. */
    private void reachChanged(AccountService accounts) {
        reach.run();
        rows.outOfReach(account -> accounts.may(viewer, Deed.READ, account)).forEach(this::left);
        waiting.accept(rows.waiting());
    }

    private boolean isMine(AccountEvent event) {
        return event.changes().stream().allMatch(c -> viewer.person().equals(c.actor()));
    }

    /** Too much came at once, or the feed was interrupted: read the list again. */
    private void afresh() {
        apply();
    }

    /** Brings the rows into the order that the changes ask for. */
    void apply() {
        rows.load(rows.query());
        rendered.getDataProvider().refreshAll();
        loaded();
    }

    /** The rows were read afresh. */
    void loaded() {
        waiting.accept(0);
        show(presence.now());
    }

    private void show(Collection<Place> places) {
        var here =
                places.stream()
                        .filter(place -> !place.page().equals(page))
                        .filter(place -> rows.byId(place.record()) != null)
                        .toList();
        grid.presence(here.stream().map(LiveBook::shown).toList());
        long people = here.stream().map(place -> place.viewer().person()).distinct().count();
        others.setText(rendered.getTranslation("book.others", people));
    }

    private static LiveGrid.Presence shown(Place place) {
        var name = place.viewer().name();
        int colour = Math.floorMod(place.viewer().person().hashCode(), COLOURS);
        return new LiveGrid.Presence(
                place.record(), place.field(), Initials.of(name), name, colour);
    }

    @Override
    public void commit(String edit, UUID row, String field, String seen, String value) {
        saving.commit(grid, edit, row, field, seen, value);
    }

    @Override
    public void enter(UUID row, String field) {
        presence.enter(page, viewer, row, field);
        var account = rows.byId(row);
        if (account != null) {
            inHand.accept(account);
        }
    }

    @Override
    public void leave() {
        presence.leave(page);
    }

    @Override
    public void seen(UUID row) {
        if (rows.seen(row)) {
            rendered.redraw(row);
        }
    }

    @Override
    public void rowLeft(UUID row) {
        if (rows.dropIfDimmed(row)) {
            rendered.getDataProvider().refreshAll();
            waiting.accept(rows.waiting());
        }
    }

    @Override
    public void open(UUID row) {
        grid.getUI().ifPresent(ui -> ui.navigate("accounts/" + row));
    }

    @Override
    public List<LiveGrid.Option> choices(String field, String text) {
        return AccountField.of(field).map(f -> choices.matching(f, text)).orElse(List.of());
    }
}
