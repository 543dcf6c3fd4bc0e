package tritone.script.content;

import static org.assertj.core.api.Assertions.assertThat;
import static tritone.script.content.SomeScript.aField;
import static tritone.script.content.SomeScript.aStep;
import static tritone.script.content.SomeScript.asking;
import static tritone.script.content.SomeScript.suggesting;
import static tritone.script.content.SomeScript.to;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tritone.script.content.CardField.FieldType;
import tritone.script.content.Flaw.FlawReason;
import tritone.script.content.Flaw.Part;

class ProofreaderTest {
    private static final Set<String> OUTCOMES = Set.of(
            "WARM",
            "CONTACT_MADE",
            "CALLBACK",
            "REFUSAL_FOLLOW_UP",
            "REFUSAL_HARD",
            "NON_PROFILE",
            "WRONG_PERSON",
            "DO_NOT_CALL");

    @Test
    void aScriptWhoseStepsAreAllReachedAndLeadSomewhereHasNoFlaws() {
        assertThat(flaws(SomeScript.of(
                        aStep("a", "Hello, {lead.person}", to("c"), suggesting("CALLBACK")),
                        aStep("c", "{column:Площадь}?"),
                        aStep("d", "Bye"))))
                .isEmpty();
    }

    @Test
    void aScriptWithoutStepsIsNotOne() {
        assertThat(flaws(ScriptContent.EMPTY)).extracting(Flaw::reason).containsExactly(FlawReason.NO_STEPS);
    }

    @Test
    void aStepThatNoBranchLeadsToIsNamed() {
        var flaws = flaws(SomeScript.of(
                aStep("a", "Hello", to("c")), aStep("b", "Never said"), aStep("c", "Bye", suggesting("WARM"))));
        assertThat(flaws).containsExactly(new Flaw(FlawReason.UNREACHABLE_STEP, Part.TITLE, "b", 0, "Step b"));
    }

    @Test
    void stepsThatOnlyLeadToEachOtherAreNotReached() {
        var flaws = flaws(SomeScript.of(
                aStep("a", "Hello", suggesting("WARM")), aStep("b", "b", to("c")), aStep("c", "c", to("b"))));
        assertThat(flaws).extracting(Flaw::step).containsExactly("b", "c");
    }

    @Test
    void aBranchToNowhereIsNamedWithItsStepAndPlace() {
        var nowhere = new Branch("maybe", null, null);
        var flaws = flaws(SomeScript.of(aStep("a", "Hello", suggesting("WARM"), to("gone"), nowhere)));
        assertThat(flaws)
                .containsExactly(
                        new Flaw(FlawReason.BRANCH_TO_NOWHERE, Part.BRANCH, "a", 1, "yes, gone"),
                        new Flaw(FlawReason.BRANCH_TO_NOWHERE, Part.BRANCH, "a", 2, "maybe"));
    }

    @Test
    void anOutcomeThatNobodyKnowsIsRefused() {
        assertThat(flaws(SomeScript.of(aStep("a", "Hello", suggesting("SOLD")))))
                .containsExactly(new Flaw(FlawReason.UNKNOWN_OUTCOME, Part.BRANCH, "a", 0, "SOLD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{lead.name}", "{}", "{column:}", "{operator}", "{Lead.Person}"})
    void aPlaceholderThatNothingFillsInIsNamed(String placeholder) {
        assertThat(flaws(SomeScript.of(aStep("a", "Hello " + placeholder))))
                .containsExactly(new Flaw(FlawReason.UNKNOWN_PLACEHOLDER, Part.TEXT, "a", 0, placeholder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello {lead.person", "Hello lead.person}"})
    void aBraceWithoutItsOtherHalfIsSeen(String text) {
        assertThat(flaws(SomeScript.of(aStep("a", text))))
                .extracting(Flaw::reason)
                .containsExactly(FlawReason.OPEN_BRACE);
    }

    @Test
    void emptyTextsAndTitlesAreNamedWhereTheyAre() {
        var script = new ScriptContent(
                "ru",
                List.of(new Step("a", " ", "", "{bad}", List.of(), List.of())),
                List.of(new Objection("Dear", "Well, …", List.of()), new Objection("", " ", List.of())));
        assertThat(flaws(script))
                .containsExactly(
                        new Flaw(FlawReason.EMPTY_TITLE, Part.TITLE, "a", 0, ""),
                        new Flaw(FlawReason.EMPTY_TEXT, Part.TEXT, "a", 0, ""),
                        new Flaw(FlawReason.UNKNOWN_PLACEHOLDER, Part.HINT, "a", 0, "{bad}"),
                        new Flaw(FlawReason.EMPTY_TITLE, Part.OBJECTION, null, 1, ""),
                        new Flaw(FlawReason.EMPTY_TEXT, Part.OBJECTION, null, 1, ""));
    }

    @Test
    void aFieldNeedsANameAndAChoiceItsChoicesAndOneNameHasOneType() {
        var flaws = flaws(SomeScript.of(
                asking(
                        aStep("a", "a"),
                        aField("", FieldType.TEXT),
                        aField("When", FieldType.CHOICE),
                        aField("Area", FieldType.NUMBER)),
                asking(aStep("b", "b"), aField("Area", FieldType.TEXT)),
                asking(aStep("c", "c"), aField("Area", FieldType.NUMBER))));
        assertThat(flaws)
                .containsExactly(
                        new Flaw(FlawReason.FIELD_WITHOUT_NAME, Part.FIELD, "a", 0, ""),
                        new Flaw(FlawReason.CHOICE_WITHOUT_CHOICES, Part.FIELD, "a", 1, "When"),
                        new Flaw(FlawReason.FIELD_TWICE, Part.FIELD, "b", 0, "Area"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"first-call-ru.json", "first-call-en.json"})
    void theScriptsThatComeWithTheProgramHaveNoFlaws(String file) throws IOException {
        var json = new ObjectMapper();
        var words = json.readTree(Path.of("src/main/resources/script", file).toFile());
        var script = json.treeToValue(words.path("content"), ScriptContent.class);
        assertThat(flaws(script)).isEmpty();
        assertThat(script.steps()).hasSizeGreaterThan(5);
    }

    private static List<Flaw> flaws(ScriptContent script) {
        return Proofreader.flaws(script, OUTCOMES);
    }
}
