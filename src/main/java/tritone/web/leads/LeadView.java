package tritone.web.leads;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tritone.access.ClientText;
import tritone.access.Contacts;
import tritone.access.Seen;
import tritone.access.Sight;
import tritone.lead.Lead;
import tritone.lead.LeadPhone;
import tritone.lead.LeadState;
import tritone.lead.Section;
import tritone.lead.Stage;
import tritone.lead.Tag;
import tritone.people.PersonId;
import tritone.phone.Destinations;
import tritone.phone.NumberKind;

/// A lead as its reader may see it.
///
/// @param extra the further columns of the imported file, by heading
public record LeadView(
        long id,
        long base,
        @Nullable ClientText company,
        @Nullable ClientText person,
        @Nullable ClientText region,
        @Nullable ClientText segment,
        @Nullable ClientText category,
        @Nullable ClientText source,
        @Nullable ClientText consent,
        Map<String, ClientText> extra,
        @Nullable Tag tag,
        Section section,
        LeadState state,
        Stage stage,
        @Nullable Long owner,
        Instant stateSince,
        int version,
        List<PhoneView> phones) {

    static LeadView of(Seen<Lead> seen) {
        var lead = seen.thing();
        var sight = seen.sight();
        return new LeadView(
                lead.id().value(),
                lead.base().value(),
                text(lead.company(), sight),
                text(lead.person(), sight),
                text(lead.region(), sight),
                text(lead.segment(), sight),
                text(lead.category(), sight),
                text(lead.source(), sight),
                text(lead.consent(), sight),
                Contacts.values(lead.extra(), sight),
                lead.tag().orElse(null),
                lead.section(),
                lead.state(),
                lead.stage(),
                lead.owner().map(PersonId::value).orElse(null),
                lead.stateSince(),
                lead.version(),
                lead.phones().stream().map(phone -> PhoneView.of(phone, sight)).toList());
    }

    private static @Nullable ClientText text(Optional<String> text, Sight sight) {
        return Contacts.text(text, sight).orElse(null);
    }

    /// @param number  in E.164, or with its middle hidden
    /// @param zone    calling hours are told in it
    /// @param alsoIn  further zones the lead may be in: it is called only while that is allowed in all of them
    /// @param note    what stood around the number in the imported file
    /// @param country two letters; 001 for a number of no country, ZZ where no plan explains it
    /// @param kind    as a call to it is billed
    public record PhoneView(
            long id,
            ClientText number,
            boolean masked,
            String zone,
            List<String> alsoIn,
            boolean dead,
            @Nullable ClientText note,
            String country,
            NumberKind kind) {
        static PhoneView of(LeadPhone phone, Sight sight) {
            var destination = Destinations.of(phone.number());
            boolean masked = !sight.shows(Sight.Field.NUMBERS);
            return new PhoneView(
                    phone.id(),
                    Contacts.number(phone.number(), sight),
                    masked,
                    phone.zone().getId(),
                    phone.alsoIn().stream().map(ZoneId::getId).toList(),
                    phone.dead(),
                    Contacts.text(phone.note(), sight).orElse(null),
                    destination.country(),
                    destination.kind());
        }
    }
}
