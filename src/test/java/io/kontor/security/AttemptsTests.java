package io.kontor.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Guessing is slow from wherever, and nobody is kept out by it. */
class AttemptsTests {

    private final Attempts attempts = new Attempts();

    @Test
    void aNameIsTriedEightTimesAtAnAddressAndGoesOnElsewhere() {
        fail("vp", "there", 7);
        assertThat(attempts.areSpent("vp", "there")).isFalse();
        fail("vp", "there", 1);
        assertThat(attempts.areSpent("vp", "there")).isTrue();
        assertThat(attempts.areSpent("vp", "here")).isFalse();
        assertThat(attempts.areSpent("lead", "there")).isFalse();
    }

    @Test
    void anAddressThatTriesManyNamesIsSpentUnderAll() {
        for (int i = 0; i < 40; i++) {
            fail("name " + i, "there", 1);
        }
        assertThat(attempts.areSpent("somebody", "there")).isTrue();
        assertThat(attempts.areSpent("somebody", "here")).isFalse();
    }

    @Test
    void aGuessFromManyAddressesIsSlowedDownButNotWhereThePersonWorks() {
        attempts.succeeded("vp", "desk");
        for (int i = 0; i < 40; i++) {
            fail("vp", "address " + i, 1);
        }
        assertThat(attempts.areSpent("vp", "another address")).isTrue();
        assertThat(attempts.areSpent("vp", "desk")).isFalse();
        assertThat(attempts.areSpent("lead", "another address")).isFalse();
        fail("vp", "desk", 8);
        assertThat(attempts.areSpent("vp", "desk")).isTrue();
    }

    private void fail(String name, String address, int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed(name, address);
        }
    }
}
