package io.kontor.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.security.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Views people save for themselves. */
@OnlyTheServices
class SavedViewsTests {

    @Autowired SavedViews views;
    @Autowired Company company;

    @BeforeEach
    void found() {
        company.found();
    }

    @Test
    void whatIsSavedIsThereForItsAuthorAlone() {
        var saved = save(company.manager, "At risk", "health=at_risk");
        assertThat(views.list("accounts", company.manager).collectList().block())
                .containsExactly(saved);
        assertThat(views.list("accounts", company.vp).collectList().block()).isEmpty();
    }

    @Test
    void savingUnderTheSameNameReplaces() {
        var first = save(company.manager, "Mine", "tier=large");
        var second = save(company.manager, " Mine ", "tier=small");
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(
                        views.list("accounts", company.manager)
                                .map(SavedView::query)
                                .collectList()
                                .block())
                .containsExactly("tier=small");
    }

    @Test
    void nobodyTouchesAnothersView() {
        var saved = save(company.manager, "Mine", "");
        assertThatThrownBy(() -> views.delete(company.vp, saved.id()).block())
                .isInstanceOf(NoSuchView.class);
        assertThatThrownBy(() -> views.rename(company.vp, saved.id(), "Hers").block())
                .isInstanceOf(NoSuchView.class);
        assertThat(views.list("accounts", company.manager).collectList().block())
                .containsExactly(saved);
    }

    @Test
    void eachPageHasItsOwnNames() {
        var here = save(company.manager, "Mine", "tier=large");
        var there = views.save(company.manager, "careers", "Mine", "tab=track").block();
        assertThat(views.list("accounts", company.manager).collectList().block())
                .containsExactly(here);
        assertThat(views.list("careers", company.manager).collectList().block())
                .containsExactly(there);
    }

    @Test
    void aNameIsNeededAndCannotBeTakenTwice() {
        var one = save(company.manager, "One", "");
        save(company.manager, "Two", "");
        assertThatThrownBy(() -> views.rename(company.manager, one.id(), "Two").block())
                .isInstanceOf(ViewNameTaken.class);
        assertThatThrownBy(() -> views.rename(company.manager, one.id(), " ").block())
                .isInstanceOf(UnfitView.class);
        assertThatThrownBy(() -> save(company.manager, "x\u0000", ""))
                .isInstanceOf(UnfitView.class);
        views.delete(company.manager, one.id()).block();
        assertThat(
                        views.list("accounts", company.manager)
                                .map(SavedView::name)
                                .collectList()
                                .block())
                .containsExactly("Two");
    }

    private SavedView save(Viewer viewer, String name, String query) {
        return views.save(viewer, "accounts", name, query).block();
    }
}
