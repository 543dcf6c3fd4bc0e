package tritone.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tritone.call.CallSequel.Turn;
import tritone.campaign.CampaignId;
import tritone.campaign.Disposition;
import tritone.lead.LeadId;
import tritone.telephony.CallId;

class CallSequelsTest {
    private final List<Turn> heard = new ArrayList<>();

    @Test
    void theLeadMovesBeforeItIsHandedOverAndBothBeforeTheHopperIsTold() {
        // Given
        var sequels =
                new CallSequels(List.of(at(Turn.LINE_DAY), at(Turn.HOPPER), at(Turn.HAND_OVER), at(Turn.LEAD_STATE)));
        // When
        sequels.disposed(said());
        // Then
        assertThat(heard).containsExactly(Turn.LEAD_STATE, Turn.HAND_OVER, Turn.HOPPER, Turn.LINE_DAY);
    }

    @Test
    void whatIsSaidAnewFollowsInTheSameOrder() {
        // Given
        var sequels = new CallSequels(List.of(at(Turn.HOPPER), at(Turn.LEAD_STATE), at(Turn.HAND_OVER)));
        // When
        sequels.corrected(new CallCorrected(Disposition.WARM, said()));
        // Then
        assertThat(heard).containsExactly(Turn.LEAD_STATE, Turn.HAND_OVER, Turn.HOPPER);
    }

    private CallSequel at(Turn turn) {
        return new CallSequel() {
            @Override
            public Turn turn() {
                return turn;
            }

            @Override
            public void disposed(CallDisposed call) {
                heard.add(turn);
            }

            @Override
            public void corrected(CallCorrected correction) {
                heard.add(turn);
            }
        };
    }

    private static CallDisposed said() {
        return new CallDisposed(
                CallId.at(0, 1, 2),
                new CampaignId(1),
                new LeadId(1),
                Optional.empty(),
                Disposition.DO_NOT_CALL,
                Optional.empty(),
                false,
                Optional.empty(),
                Instant.EPOCH);
    }
}
