package org.throughline.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.store.KeysInMemory;

/** What Axon itself stores beside the events passes through the same serializer as it runs. */
class StoredTokensTest {

    private final Serializer serializer = new StoreConfiguration().serializer(KeysInMemory.seals());

    static Stream<TrackingToken> tokens() {
        GapAwareTrackingToken withGaps = new GapAwareTrackingToken(17, List.of(3L, 12L));
        GapAwareTrackingToken behind = new GapAwareTrackingToken(5, List.of(3L));
        return Stream.of(
                new GlobalSequenceTrackingToken(41),
                withGaps,
                new GapAwareTrackingToken(0, List.of()),
                (ReplayToken) ReplayToken.createReplayToken(withGaps, behind),
                (ReplayToken) ReplayToken.createReplayToken(withGaps, null),
                (ReplayToken) ReplayToken.createReplayToken(withGaps, behind, "rebuilt for the auditor"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokens")
    void aPositionInTheEventsIsReadBackAsItWas(TrackingToken token) {
        SerializedObject<byte[]> stored = serializer.serialize(token, byte[].class);

        TrackingToken back = serializer.deserialize(stored);
        assertThat(back).isEqualTo(token).hasSameClassAs(token);
    }

    @Test
    void metaDataIsReadBackAsItWas() {
        MetaData decision = MetaData.with("decision", "d1");

        assertThat(serializer.<byte[], MetaData>deserialize(serializer.serialize(decision, byte[].class)))
                .isEqualTo(decision);
        assertThat(serializer.<byte[], MetaData>deserialize(
                        serializer.serialize(MetaData.emptyInstance(), byte[].class)))
                .isEmpty();
    }

    @Test
    void noTypeOutsideAxonIsMadeFromWhatIsStored() {
        TrackingToken token =
                (ReplayToken) ReplayToken.createReplayToken(new GapAwareTrackingToken(17, List.of()), null);
        String stored = serializer.serialize(token, String.class).getData();
        String own = GapAwareTrackingToken.class.getName();
        assertThat(stored).contains(own);

        String another = stored.replace(own, "java.util.logging.FileHandler");
        assertThatThrownBy(() -> serializer.deserialize(new SimpleSerializedObject<>(
                        another.getBytes(UTF_8),
                        byte[].class,
                        new SimpleSerializedType(ReplayToken.class.getName(), null))))
                .hasStackTraceContaining("FileHandler");
    }

    @Test
    void eventsCarryTheIdOfTheirDecisionAndNothingElse() {
        var provider = new StoreConfiguration().decisionOfTheEvent();
        Decided decided = () -> "d1";

        assertThat(provider.correlationDataFor(GenericCommandMessage.asCommandMessage(decided)))
                .isEqualTo(java.util.Map.of("decision", "d1"));
        assertThat(provider.correlationDataFor(GenericCommandMessage.asCommandMessage("anything else")))
                .isEmpty();
    }

    @Test
    void aMasterSecretIsMadeOnceAndKeptToItsOwner(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder)
            throws Exception {
        var file = folder.resolve("keys").resolve("master.key");
        var keys = new KeysInMemory();

        String hash = new StoreConfiguration().seals(keys, "", file.toString()).hash("a", "b");

        assertThat(new StoreConfiguration().seals(keys, "", file.toString()).hash("a", "b"))
                .isEqualTo(hash);
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(
                        java.nio.file.Files.getPosixFilePermissions(file)))
                .endsWith("------");
        assertThatThrownBy(() -> new StoreConfiguration().seals(keys, "c2hvcnQ=", ""))
                .hasMessage("the master secret must be 64 bytes");
    }
}
