package tritone.script.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tritone.script.content.Block.BlockKind;
import tritone.script.content.Block.Span;

class PrompterTest {
    private final Prompter prompter =
            new Prompter(Facts.of(Map.of("lead.person", "Виктор", "column:Площадь", "120 м²", "lead.company", "  ")));

    @Test
    void whatIsKnownIsFilledInAndWhatIsNotLeavesAGap() {
        assertThat(prompter.render("{lead.person}, вы из {lead.company}?"))
                .containsExactly(new Block(
                        false,
                        List.of(
                                new Span(BlockKind.VALUE, "Виктор", false, false),
                                new Span(BlockKind.TEXT, ", вы из ", false, false),
                                new Span(BlockKind.GAP, "lead.company", false, false),
                                new Span(BlockKind.TEXT, "?", false, false))));
    }

    @Test
    void aColumnIsFoundHoweverItsHeadingIsCapitalised() {
        assertThat(prompter.render("{ column:площадь }").getFirst().spans())
                .containsExactly(new Span(BlockKind.VALUE, "120 м²", false, false));
    }

    @Test
    void strongWordsEmphasisAndValuesWithinThemAreToldApart() {
        assertThat(prompter.render("Да, **именно {lead.person}** и *сейчас*")
                        .getFirst()
                        .spans())
                .containsExactly(
                        new Span(BlockKind.TEXT, "Да, ", false, false),
                        new Span(BlockKind.TEXT, "именно ", true, false),
                        new Span(BlockKind.VALUE, "Виктор", true, false),
                        new Span(BlockKind.TEXT, " и ", false, false),
                        new Span(BlockKind.TEXT, "сейчас", false, true));
    }

    @Test
    void eachLineIsABlockAndADashMakesAnItem() {
        assertThat(prompter.render("Скажите:\n\n- раз\n- два\n"))
                .extracting(Block::item)
                .containsExactly(false, true, true);
    }

    @Test
    void loneAsterisksStayAsTheyAre() {
        assertThat(prompter.render("2 * 2 = 4 **").getFirst().spans())
                .containsExactly(new Span(BlockKind.TEXT, "2 * 2 = 4 **", false, false));
    }

    @Test
    void aValueIsNeverReadAsMarkup() {
        var sly = new Prompter(Facts.of(Map.of("lead.person", "**{lead.company}**")));
        assertThat(sly.render("{lead.person}").getFirst().spans())
                .containsExactly(new Span(BlockKind.VALUE, "**{lead.company}**", false, false));
    }
}
