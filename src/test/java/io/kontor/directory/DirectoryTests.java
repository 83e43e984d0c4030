package io.kontor.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.Company;
import io.kontor.OnlyTheServices;
import io.kontor.team.Team;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Everybody finds everybody who works here, by any word that they are known by. */
@OnlyTheServices
class DirectoryTests {

    @Autowired Company company;
    @Autowired Directory directory;
    @Autowired Team team;

    @BeforeEach
    void found() {
        company.found();
    }

    @Test
    void somebodyIsFoundByPartsOfWhatTheyAreKnownBy() {
        var manager = directory.entry(company.manager.person());
        assertThat(manager.superior().id()).isEqualTo(company.lead.person());
        var name = manager.person().name();
        assertThat(directory.search(name.substring(0, 2).toUpperCase())).contains(manager);
        assertThat(directory.search(name + " " + manager.superiorName())).contains(manager);
        assertThat(directory.search(name + " nowhere")).isEmpty();
        assertThat(directory.search("")).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void whoLeftIsNotFound() {
        var id = company.otherManager.person();
        var name = directory.entry(id).person().name();
        company.sql("update person set left_on = current_date - 1 where id = '%s'".formatted(id));
        team.refresh().block();
        assertThat(directory.search(name)).noneMatch(entry -> entry.person().id().equals(id));
        assertThatThrownBy(() -> directory.entry(id)).isInstanceOf(NoSuchPerson.class);
        company.sql("update person set left_on = null where id = '%s'".formatted(id));
        team.refresh().block();
        assertThatThrownBy(() -> directory.entry(UUID.randomUUID()))
                .isInstanceOf(NoSuchPerson.class);
    }
}
