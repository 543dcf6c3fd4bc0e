package tritone.web.leads;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tritone.campaign.Company;
import tritone.campaign.LineBook;
import tritone.campaign.LineTerms;
import tritone.campaign.Trunks;
import tritone.lead.importing.Field;
import tritone.lead.importing.Preview;
import tritone.phone.AllowedNumbers;
import tritone.phone.Destination;
import tritone.phone.Destinations;
import tritone.phone.NumberKind;
import tritone.phone.PhoneCell;

/// Which of so many numbers any line dials.
@ApplicationScoped
class DialledKinds {
    private final Trunks trunks;
    private final LineBook lines;
    private final Company company;

    DialledKinds(Trunks trunks, LineBook lines, Company company) {
        this.trunks = trunks;
        this.lines = lines;
        this.company = company;
    }

    /// Of the numbers in the first rows of a file.
    NumberKindsView of(Preview preview, String region) {
        var fields = preview.columns().fields();
        return of(preview.rows().stream()
                .flatMap(row -> IntStream.range(
                                0, Math.min(fields.size(), row.cells().size()))
                        .filter(column -> fields.get(column) == Field.PHONE)
                        .mapToObj(column -> PhoneCell.read(row.cells().get(column), region)))
                .flatMap(cell -> cell.entries().stream())
                .collect(Collectors.groupingBy(entry -> Destinations.of(entry.number()), Collectors.counting())));
    }

    NumberKindsView of(Map<Destination, Long> counts) {
        var allowed = allowed();
        var all = counts.entrySet().stream()
                .map(one -> new KindView(
                        one.getKey().country(),
                        one.getKey().kind(),
                        one.getValue(),
                        allowed.stream().anyMatch(line -> line.allows(one.getKey()))))
                .sorted(Comparator.comparingLong(KindView::numbers).reversed())
                .toList();
        return new NumberKindsView(
                all.stream().mapToLong(KindView::numbers).sum(),
                all.stream()
                        .filter(kind -> !kind.dialled())
                        .mapToLong(KindView::numbers)
                        .sum(),
                all);
    }

    /// Before there is a line, what the first one would be allowed.
    private List<AllowedNumbers> allowed() {
        var known = trunks.all().stream()
                .map(trunk -> lines.terms(trunk.name()))
                .map(LineTerms::allowed)
                .distinct()
                .toList();
        return known.isEmpty() ? List.of(company.usual()) : known;
    }

    /// @param keptOut numbers that no line may dial until somebody allows it
    public record NumberKindsView(long numbers, long keptOut, List<KindView> kinds) {}

    /// @param country two letters; 001 for numbers of no country, ZZ where no plan explains them
    /// @param dialled whether any line may dial them
    public record KindView(String country, NumberKind kind, long numbers, boolean dialled) {}
}
