package tritone.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tritone.campaign.Disposition;
import tritone.funnel.regulation.Ground;
import tritone.funnel.regulation.Position;
import tritone.funnel.regulation.Regulation;
import tritone.funnel.regulation.Verdict;
import tritone.funnel.regulation.Verdict.Moved;
import tritone.funnel.regulation.Verdict.Reason;
import tritone.funnel.regulation.Verdict.Refused;
import tritone.funnel.regulation.Verdict.Stays;
import tritone.lead.LeadState;
import tritone.lead.Section;
import tritone.lead.Stage;

class RegulationTest {
    private static final Position NEW = new Position(LeadState.NEW, Section.TO_CALL, Stage.COLD);
    private static final Position HARD_REFUSAL =
            new Position(LeadState.REFUSAL, Section.REFUSED_OR_NON_PROFILE, Stage.COLD);
    private static final Position SOFT_REFUSAL =
            new Position(LeadState.REFUSAL, Section.REFUSED_FURTHER_WORK, Stage.COLD);
    private static final Position FIRST_WARM = new Position(LeadState.FIRST_CONTACT, Section.TO_CALL, Stage.WARM);

    private final Regulation regulation = RegulationFile.read(RegulationFile.shipped());

    @Test
    void everyStateSectionAndStageIsDescribedInBothLanguages() {
        var document = regulation.document();
        assertThat(document.states()).extracting("code").containsExactlyInAnyOrder((Object[]) LeadState.values());
        assertThat(document.sections()).extracting("code").containsExactlyInAnyOrder((Object[]) Section.values());
        assertThat(document.stages()).extracting("code").containsExactlyInAnyOrder((Object[]) Stage.values());
        assertThat(document.states())
                .allSatisfy(state -> assertThat(state.entry().ru()).matches(".*[а-я].*"));
    }

    @Test
    void everyStateCanBeReachedFromANewLead() {
        var reached = new ArrayList<>(List.of(NEW));
        for (int i = 0; i < reached.size(); i++) {
            for (Ground ground : allGrounds()) {
                if (regulation.next(reached.get(i), ground) instanceof Moved moved && !reached.contains(moved.to()))
                    reached.add(moved.to());
            }
        }
        assertThat(reached)
                .containsExactlyInAnyOrderElementsOf(regulation.document().positions());
    }

    @Test
    void everyOperatorDispositionFromEveryColdStateHasItsAnswer() {
        for (Position position : regulation.document().positions()) {
            if (position.stage() != Stage.COLD) continue;
            for (Disposition said : said()) {
                Verdict verdict = regulation.next(position, Ground.of(said));
                if (position.section() == Section.REFUSED_OR_NON_PROFILE)
                    assertThat(verdict).isEqualTo(new Refused(Reason.TERMINAL_SECTION));
                else assertThat(verdict).as("%s from %s", said, position).isNotInstanceOf(Refused.class);
            }
        }
    }

    @Test
    void everyCombinationEvenAnImpossibleOneHasAnAnswer() {
        for (LeadState state : LeadState.values())
            for (Section section : Section.values())
                for (Stage stage : Stage.values())
                    for (Ground ground : allGrounds())
                        assertThat(regulation.next(state, section, stage, ground))
                                .isNotNull();
        assertThat(regulation.next(LeadState.CLIENT, Section.TO_CALL, Stage.COLD, Ground.WARM))
                .isEqualTo(new Refused(Reason.NO_SUCH_POSITION));
        assertThat(regulation.next(NEW, new Ground("BECAUSE"))).isEqualTo(new Refused(Reason.UNKNOWN_GROUND));
    }

    @Test
    void whatTheOperatorSaysPutsTheLeadWhereTheRegulationSays() {
        assertThat(regulation.next(NEW, Ground.WARM)).isEqualTo(new Moved(FIRST_WARM));
        assertThat(regulation.next(NEW, Ground.of(Disposition.REFUSAL_HARD))).isEqualTo(new Moved(HARD_REFUSAL));
        assertThat(regulation.next(NEW, Ground.of(Disposition.DO_NOT_CALL))).isEqualTo(new Moved(HARD_REFUSAL));
        assertThat(regulation.next(NEW, Ground.of(Disposition.REFUSAL_FOLLOW_UP)))
                .isEqualTo(new Moved(SOFT_REFUSAL));
        assertThat(regulation.next(NEW, Ground.of(Disposition.CALLBACK))).isEqualTo(new Stays());
        assertThat(regulation.next(SOFT_REFUSAL, new Ground("RE_CALL_DUE")))
                .isEqualTo(new Moved(new Position(LeadState.RE_CALL, Section.REFUSED_FURTHER_WORK, Stage.COLD)));
    }

    @Test
    void aDealIsNotReachedWithoutAProposal() {
        assertThat(regulation.next(FIRST_WARM, new Ground("INVOICED"))).isEqualTo(new Refused(Reason.NOT_FROM_HERE));
        assertThat(regulation.next(NEW, new Ground("PAID"))).isEqualTo(new Refused(Reason.NOT_FROM_HERE));
    }

    @Test
    void anOperatorMayNotSayWhatOnlyAManagerKnows() {
        assertThat(regulation.mayBeSaidBy(new Ground("PAID"), "OPERATOR")).isFalse();
        assertThat(regulation.mayBeSaidBy(new Ground("PAID"), "MANAGER")).isTrue();
        assertThat(regulation.sayable("PAID", List.of("OPERATOR"))).isEmpty();
        assertThat(regulation.sayable("PAID", List.of("OPERATOR", "MANAGER"))).contains(new Ground("PAID"));
        assertThat(regulation.sayable("no ground", List.of("MANAGER"))).isEmpty();
        assertThat(regulation.mayBeSaidBy(Ground.HANDED_OVER, "MANAGER")).isFalse();
        for (Disposition said : said())
            assertThat(regulation.mayBeSaidBy(Ground.of(said), "OPERATOR"))
                    .as("%s", said)
                    .isTrue();
    }

    @Test
    void noSequenceOfGroundsLeavesTheTableOrATerminalSection() {
        var positions = regulation.document().positions();
        var grounds = allGrounds();
        for (int seed = 0; seed < 5_000; seed++) {
            var random = new Random(seed);
            Position at = NEW;
            boolean refusedForGood = false;
            for (int step = 0; step < 40; step++) {
                Ground ground = grounds.get(random.nextInt(grounds.size()));
                Verdict verdict = regulation.next(at, ground);
                if (refusedForGood) assertThat(verdict).isEqualTo(new Refused(Reason.TERMINAL_SECTION));
                if (verdict instanceof Moved moved) at = moved.to();
                assertThat(positions).as("seed %d step %d", seed, step).contains(at);
                refusedForGood = at.section() == Section.REFUSED_OR_NON_PROFILE;
            }
        }
    }

    @Test
    void askingNeverToBeCalledAgainAlwaysEndsTheColdAndWarmWork() {
        var asked = Ground.of(Disposition.DO_NOT_CALL);
        for (Position position : regulation.document().positions()) {
            boolean atWork = position.stage() == Stage.COLD
                    || position.state().compareTo(LeadState.REFUSAL) < 0
                    || position.state() == LeadState.STRATEGIC_RESERVE;
            if (!atWork || position.equals(HARD_REFUSAL)) continue;
            assertThat(regulation.next(position, asked)).as("%s", position).isEqualTo(new Moved(HARD_REFUSAL));
        }
    }

    @Test
    void aDocumentThatContradictsItselfIsRefused() {
        String twoAnswers = RegulationFile.shipped()
                .replace("\"grounds\": [\"RE_CALL_DUE\"]", "\"grounds\": [\"RE_CALL_DUE\", \"CALLBACK\"]");
        String leadsNowhere = RegulationFile.shipped()
                .replace(
                        "{ \"state\": \"CLIENT\", \"section\": \"TO_CALL\", \"stage\": \"ACCOUNT\" }\n  ],",
                        "{ \"state\": \"CLIENT\", \"section\": \"TO_CALL\", \"stage\": \"WARM\" }\n  ],");
        String outOfTerminal = RegulationFile.shipped().replace("\"terminal\": false", "\"terminal\": true");
        String notByTheSchema = RegulationFile.shipped().replace("\"workList\"", "\"list\"");
        for (String wrong : List.of(twoAnswers, leadsNowhere, outOfTerminal, notByTheSchema))
            assertThatIllegalArgumentException().isThrownBy(() -> RegulationFile.read(wrong));
    }

    private List<Ground> allGrounds() {
        return regulation.document().grounds().stream()
                .map(entry -> new Ground(entry.code()))
                .toList();
    }

    private static List<Disposition> said() {
        return Arrays.stream(Disposition.values())
                .filter(Disposition::saidByOperator)
                .toList();
    }
}
