package io.kontor.book;

import io.kontor.account.Account;
import io.kontor.account.AccountEvent;
import io.kontor.account.AccountField;
import io.kontor.account.AccountService;
import io.kontor.presence.Place;
import io.kontor.presence.Presence;
import io.kontor.security.Viewer;
import io.kontor.ui.Live;
import io.kontor.ui.LiveGrid;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

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
    private final Consumer<Integer> waiting;
    private final LiveGrid grid;

    LiveBook(Parts parts, Consumer<Integer> waiting) {
        this.rendered = parts.grid();
        this.rows = parts.rows();
        this.saving = parts.saving();
        this.choices = parts.choices();
        this.presence = parts.presence();
        this.viewer = parts.viewer();
        this.waiting = waiting;
        this.grid = new LiveGrid(rendered, this, parts.words(), "kontor-" + viewer.person());
        this.goneMessage = rendered.getTranslation("account.gone");
        grid.columns(choices.columns(rendered));
        follow(parts.accounts());
    }

    /** What the grid is made of. */
    record Parts(
            BookGrid grid,
            Rows rows,
            CellSaving saving,
            Choices choices,
            Presence presence,
            AccountService accounts,
            Viewer viewer,
            io.kontor.ui.Words words) {}

    LiveGrid component() {
        return grid;
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
        waiting.accept(rows.waiting());
    }

    private void arrived(AccountEvent event, LinkedHashMap<UUID, Account> toRedraw) {
        var account = event.account();
        if (account != null) {
            rows.changed(account, event.fields(), isMine(event));
            toRedraw.put(account.id(), account);
        } else if (rows.left(event.id())) {
            grid.rowGone(event.id(), goneMessage);
            rendered.redraw(event.id());
        }
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
        waiting.accept(0);
    }

    private void show(Collection<Place> places) {
        grid.presence(
                places.stream()
                        .filter(place -> !place.page().equals(page))
                        .filter(place -> rows.byId(place.record()) != null)
                        .map(LiveBook::shown)
                        .toList());
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
    public List<LiveGrid.Option> choices(String field, String text) {
        return AccountField.of(field).map(f -> choices.matching(f, text)).orElse(List.of());
    }
}
