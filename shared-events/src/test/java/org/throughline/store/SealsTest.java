package org.throughline.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.events.Sensitivity;

class SealsTest {

    private static final String SECRET = "she told her teacher on Monday";

    private final KeysInMemory keys = new KeysInMemory();
    private final Seals seals = new Seals(keys, KeysInMemory.secret(1));

    private String sealed() {
        return seals.seal("c1", Sensitivity.CARE, "school:117276", "concern-raised", SECRET.getBytes(UTF_8));
    }

    @Test
    void whatIsSealedIsOpenedUnderTheSameNames() {
        assertThat(seals.open("c1", Sensitivity.CARE, "school:117276", "concern-raised", sealed()))
                .isEqualTo(SECRET.getBytes(UTF_8));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource({
        "c2, CARE,     school:117276, concern-raised",
        "c1, IDENTITY, school:117276, concern-raised",
        "c1, CARE,     school:117463, concern-raised",
        "c1, CARE,     school:117276, concern-triaged"
    })
    void anotherChildClassAgencyOrEventDoesNotOpenIt(
            String child, Sensitivity sensitivity, String agency, String event) {
        String sealed = sealed();

        assertThatThrownBy(() -> seals.open(child, sensitivity, agency, event, sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void thereIsOneKeyPerChildClassAndAgency() {
        sealed();
        sealed();
        seals.seal("c1", Sensitivity.IDENTITY, "school:117276", "concern-raised", new byte[1]);
        seals.seal("c1", Sensitivity.CARE, "school:117463", "concern-raised", new byte[1]);
        seals.seal("c2", Sensitivity.CARE, "school:117276", "concern-raised", new byte[1]);

        assertThat(keys.keys).hasSize(4);
    }

    @Test
    void anotherNodeWithTheSameMasterOpensItAndOneWithAnotherMasterDoesNot() {
        String sealed = sealed();
        Seals elsewhere = new Seals(keys, KeysInMemory.secret(1));
        Seals stranger = new Seals(keys, KeysInMemory.secret(2));

        assertThat(elsewhere.open("c1", Sensitivity.CARE, "school:117276", "concern-raised", sealed))
                .isEqualTo(SECRET.getBytes(UTF_8));
        assertThatThrownBy(() -> stranger.open("c1", Sensitivity.CARE, "school:117276", "concern-raised", sealed))
                .hasMessageContaining("is the master secret the right one?");
    }

    @Test
    void withoutItsKeyASealStaysShut() {
        String sealed = sealed();
        keys.keys.clear();

        assertThatThrownBy(() -> new Seals(keys, KeysInMemory.secret(1))
                        .open("c1", Sensitivity.CARE, "school:117276", "concern-raised", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keysAreStoredWrapped() {
        sealed();

        Seals other = new Seals(new KeysInMemory(), KeysInMemory.secret(1));
        assertThat(keys.keys.values())
                .singleElement()
                .satisfies(wrapped -> assertThat(wrapped.length).isGreaterThan(32));
        assertThat(other.seal("c1", Sensitivity.CARE, "school:117276", "concern-raised", SECRET.getBytes(UTF_8)))
                .isNotEqualTo(sealed());
    }

    @Test
    void equalValuesHashEquallyWithinAPurposeAndNowhereElse() {
        assertThat(seals.hash("identifier", "V919406625001"))
                .isEqualTo(seals.hash("identifier", "V919406625001"))
                .isNotEqualTo(seals.hash("request", "V919406625001"))
                .isNotEqualTo(seals.hash("identifier", "V919406625002"))
                .isNotEqualTo(new Seals(keys, KeysInMemory.secret(2)).hash("identifier", "V919406625001"))
                .matches("[A-Za-z0-9_-]{24}");
    }

    @Test
    void purposeAndValueDoNotRunIntoEachOther() {
        assertThat(seals.hash("ab", "c")).isNotEqualTo(seals.hash("a", "bc"));
    }

    @Test
    void theMasterSecretHas64Bytes() {
        assertThatThrownBy(() -> new Seals(keys, new byte[32])).hasMessage("the master secret must be 64 bytes");
    }
}
