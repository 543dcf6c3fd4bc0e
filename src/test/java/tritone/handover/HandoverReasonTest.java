package tritone.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tritone.funnel.regulation.Verdict;
import tritone.handover.routing.Chosen;
import tritone.handover.routing.LiveState;

class HandoverReasonTest {
    @Test
    void whatARowSaysIsReadAsItWasWritten() {
        assertThat(HandoverReason.values())
                .allSatisfy(
                        reason -> assertThat(HandoverReason.read(reason.code())).isEqualTo(reason));
        assertThatThrownBy(() -> HandoverReason.read("MOOD")).hasMessageContaining("MOOD");
    }

    @Test
    void rowsWrittenWithTheNamesOfWhatWasDecidedAreReadStill() {
        var decided = Stream.of(
                        LiveState.Why.values(),
                        Chosen.Why.values(),
                        Chosen.NobodyChosen.values(),
                        Verdict.Reason.values())
                .flatMap(Arrays::stream)
                .map(Enum::name);
        var written = Stream.of("NEXT", "ANSWERED", "CORRECTED", "NO_SUCH_LEAD");
        assertThat(Stream.concat(decided, written))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(HandoverReason.values())
                        .map(HandoverReason::code)
                        .toList());
    }

    @Test
    void eachDecisionIsKeptUnderItsOwnWord() {
        assertThat(LiveState.Why.values())
                .allSatisfy(why -> assertThat(HandoverReason.of(why).code()).isEqualTo(why.name()));
        assertThat(Chosen.Why.values())
                .allSatisfy(why -> assertThat(HandoverReason.of(why).code()).isEqualTo(why.name()));
        assertThat(Chosen.NobodyChosen.values())
                .allSatisfy(why -> assertThat(HandoverReason.of(why).code()).isEqualTo(why.name()));
        assertThat(Verdict.Reason.values())
                .allSatisfy(why -> assertThat(HandoverReason.of(why).code()).isEqualTo(why.name()));
    }
}
