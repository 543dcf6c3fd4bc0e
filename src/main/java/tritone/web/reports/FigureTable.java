package tritone.web.reports;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tritone.report.CampaignFigures;
import tritone.report.PersonFigures;

/// Rows of figures, before they are written in some form.
///
/// @param name of the sheet
record FigureTable(String name, List<String> headings, List<List<Cell>> rows) {
    sealed interface Cell {}

    record Text(String text) implements Cell {}

    record Count(long count) implements Cell {}

    record Share(double share) implements Cell {}

    record Length(Duration length) implements Cell {}

    private static final List<String> REFUSALS =
            List.of("REFUSAL_HARD", "REFUSAL_FOLLOW_UP", "NON_PROFILE", "DO_NOT_CALL");

    static FigureTable people(List<PersonFigures> figures, FigureWords words) {
        return new FigureTable(
                words.peopleSheet(),
                words.people(),
                figures.stream().map(FigureTable::row).toList());
    }

    static FigureTable campaigns(List<CampaignFigures> figures, FigureWords words) {
        return new FigureTable(
                words.campaignSheet(),
                words.campaigns(),
                figures.stream().map(FigureTable::row).toList());
    }

    private static List<Cell> row(PersonFigures one) {
        var mean = one.conversations() == 0 ? Duration.ZERO : one.talk().dividedBy(one.conversations());
        return List.of(
                new Text(one.name()),
                new Text(one.team().orElse("")),
                new Count(one.conversations()),
                new Length(one.talk()),
                new Length(mean),
                new Count(said(one.said(), "WARM")),
                new Count(refusals(one.said())),
                new Count(said(one.said(), "CALLBACK")),
                new Count(said(one.said(), "NOT_STATED")),
                new Length(one.shift().all()),
                new Length(one.shift().paused()),
                new Share(one.shift().occupancy()));
    }

    private static List<Cell> row(CampaignFigures one) {
        return List.of(
                new Text(one.name()),
                new Count(one.attempts()),
                new Count(one.answered()),
                new Count(one.connected()),
                new Share(one.contactRate()),
                new Count(one.abandoned()),
                new Share(one.abandonedShare()),
                new Length(one.talk()),
                new Count(said(one.said(), "WARM")),
                new Count(refusals(one.said())));
    }

    private static long refusals(Map<String, Long> said) {
        return REFUSALS.stream().mapToLong(word -> said(said, word)).sum();
    }

    private static long said(Map<String, Long> said, String word) {
        return Stream.ofNullable(said.get(word)).findFirst().orElse(0L);
    }
}
