package tritone.lead.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tritone.lead.importing.DuplicateRule.Others;
import tritone.lead.importing.DuplicateRule.Within;
import tritone.lead.importing.Rejection.Kind;
import tritone.lead.importing.Rejection.Reason;
import tritone.lead.importing.Sieve.Hit;
import tritone.lead.importing.Sieve.Known;
import tritone.lead.importing.Sieve.Place;
import tritone.lead.importing.Sieve.Sifted;
import tritone.lead.sheet.Sheet.SheetRow;
import tritone.phone.PhoneZones.NumberZones;

class SieveTest {
    private static final long BASE = 1;
    private static final long OTHER_BASE = 2;
    private static final NumberZones MOSCOW = new NumberZones(List.of(ZoneId.of("Europe/Moscow")));

    @Test
    void everyRowEndsInExactlyOneWay() {
        var random = new Random(3);
        for (int round = 0; round < 500; round++) {
            var rule = new DuplicateRule(Within.values()[random.nextInt(3)], Others.values()[random.nextInt(2)]);
            var drafts = drafts(random);
            var known = known(random);
            var sifted = Sieve.sift(drafts, rule, new Place(BASE, random.nextInt(10)), known);
            long out = sifted.rejections().stream()
                    .filter(one -> one.kind() == Kind.ROW)
                    .count();
            assertThat(sifted.fresh().size() + sifted.merged() + sifted.duplicate() + out)
                    .as("round %d, %s", round, rule)
                    .isEqualTo(drafts.size());
            nobodyIsCalledWhoAskedNotToBe(sifted, known);
            if (rule.within() != Within.KEEP) noNumberTwice(sifted, known);
            if (rule.within() != Within.MERGE) assertThat(sifted.merged()).isZero();
        }
    }

    @Test
    void aRowThatBringsANumberToAKnownLeadLeadsTheNextRowWithThatNumberThereToo() {
        var known = new Known(Map.of("+1", List.of(new Hit(7, BASE))), Set.of());
        var sifted = Sieve.sift(
                List.of(draft(2, "+1", "+2"), draft(3, "+2")),
                new DuplicateRule(Within.MERGE, Others.SKIP),
                new Place(BASE, 0),
                known);
        assertThat(sifted.fresh()).isEmpty();
        assertThat(sifted.additions()).extracting(Sieve.Addition::lead).containsExactly(7L, 7L);
    }

    @Test
    void aDuplicateSaysWhereItsNumberWasFirst() {
        var known = new Known(
                Map.of(
                        "+1",
                        List.of(new Hit(7, BASE)),
                        "+2",
                        List.of(new Hit(50, BASE)),
                        "+3",
                        List.of(new Hit(8, OTHER_BASE))),
                Set.of());
        var sifted = Sieve.sift(
                List.of(draft(2, "+1"), draft(3, "+2"), draft(4, "+3"), draft(5, "+4"), draft(6, "+4")),
                new DuplicateRule(Within.SKIP, Others.SKIP),
                new Place(BASE, 50),
                known);
        assertThat(sifted.rejections())
                .extracting(Rejection::reason)
                .containsExactly(
                        Reason.DUPLICATE_IN_BASE,
                        Reason.DUPLICATE_IN_FILE,
                        Reason.DUPLICATE_IN_OTHER_BASE,
                        Reason.DUPLICATE_IN_FILE);
        assertThat(sifted.rejections())
                .allSatisfy(one -> assertThat(one.column()).contains("Телефон"));
    }

    @Test
    void rowsOfOneFileFlowTogetherAndTheFirstWordStands() {
        var first = draft(2, "+1");
        first.addText(Field.COMPANY, "Ромашка", ", ");
        var second = draft(3, "+1", "+2");
        second.addText(Field.COMPANY, "Другая", ", ");
        second.addText(Field.PERSON, "Анна", ", ");
        var sifted = Sieve.sift(
                List.of(first, second), DuplicateRule.DEFAULT, new Place(BASE, 0), new Known(Map.of(), Set.of()));
        assertThat(sifted.fresh()).containsExactly(first);
        assertThat(first.text(Field.COMPANY)).isEqualTo("Ромашка");
        assertThat(first.text(Field.PERSON)).isEqualTo("Анна");
        assertThat(first.phones).containsOnlyKeys("+1", "+2");
    }

    private static void nobodyIsCalledWhoAskedNotToBe(Sifted sifted, Known known) {
        for (var draft : sifted.fresh())
            assertThat(draft.phones.keySet()).doesNotContainAnyElementsOf(known.doNotCall());
    }

    /// Two leads to be never share a number, and none has a number of a lead in the base.
    private static void noNumberTwice(Sifted sifted, Known known) {
        var seen = new HashSet<String>();
        for (var draft : sifted.fresh()) {
            String first = draft.phones.keySet().iterator().next();
            assertThat(seen.add(first)).as(first).isTrue();
            assertThat(known.leads().getOrDefault(first, List.of())).noneMatch(hit -> hit.base() == BASE);
        }
    }

    private static List<Draft> drafts(Random random) {
        var drafts = new ArrayList<Draft>();
        for (int line = 2; line < 30; line++) {
            String[] numbers = new String[1 + random.nextInt(2)];
            for (int i = 0; i < numbers.length; i++) numbers[i] = "+" + random.nextInt(40);
            drafts.add(draft(line, numbers));
        }
        return drafts;
    }

    private static Known known(Random random) {
        var leads = new HashMap<String, List<Hit>>();
        for (int i = 0; i < 8; i++)
            leads.put("+" + random.nextInt(40), List.of(new Hit(i + 1, random.nextBoolean() ? BASE : OTHER_BASE)));
        var asked = new HashSet<String>();
        for (int i = 0; i < 4; i++) asked.add("+" + random.nextInt(40));
        return new Known(leads, asked);
    }

    private static Draft draft(long line, String... numbers) {
        var draft = new Draft(new SheetRow(line, List.of(numbers)));
        for (String number : numbers) draft.addPhone(number, new DraftPhone(MOSCOW, "", "Телефон"));
        return draft;
    }
}
