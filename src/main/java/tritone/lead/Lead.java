package tritone.lead;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tritone.people.PersonId;

/// A company or person of a base.
///
/// @param consent where the evidence lies that they agreed to be called
/// @param extra   the further columns of the imported file, by heading
/// @param version grows with each move; a mover names the version it decided on
/// @param phones  in the order of the file
public record Lead(
        LeadId id,
        BaseId base,
        Optional<String> company,
        Optional<String> person,
        Optional<String> region,
        Optional<String> segment,
        Optional<String> category,
        Optional<String> source,
        Optional<String> consent,
        Map<String, String> extra,
        Optional<Tag> tag,
        Section section,
        LeadState state,
        Stage stage,
        Optional<PersonId> owner,
        Instant stateSince,
        int version,
        List<LeadPhone> phones) {
    public Lead {
        extra = Map.copyOf(extra);
        phones = List.copyOf(phones);
    }

    /// Whether there is evidence that they agreed.
    public boolean agreed() {
        return consent.filter(Consent::given).isPresent();
    }

    /// The same lead with other further columns.
    Lead with(Map<String, String> columns) {
        return new Lead(
                id,
                base,
                company,
                person,
                region,
                segment,
                category,
                source,
                consent,
                columns,
                tag,
                section,
                state,
                stage,
                owner,
                stateSince,
                version,
                phones);
    }

    /// The name to show: the company's, else the person's.
    public String title() {
        return company.or(() -> person).orElse("#" + id.value());
    }
}
