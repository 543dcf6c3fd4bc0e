package tritone.web.desk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tritone.access.ClientText;
import tritone.access.Contacts;
import tritone.access.Seen;
import tritone.call.CallHistory.Dialled;
import tritone.lead.Lead;
import tritone.lead.LeadState;
import tritone.lead.Section;
import tritone.lead.Stage;
import tritone.lead.Tag;
import tritone.phone.PhoneNumber;

/// The lead on the line as its operator may see it: enough to talk, not enough to carry the base away.
///
/// @param number masked, unless the lead is their own
/// @param zone   the callee's, for agreeing on a time
/// @param note   what stood around the number in the imported file: a name, an extension, an hour
/// @param extra  the further columns of the imported file
public record LeadCard(
        long id,
        ClientText title,
        @Nullable ClientText company,
        @Nullable ClientText person,
        @Nullable ClientText region,
        @Nullable ClientText segment,
        @Nullable ClientText category,
        @Nullable ClientText source,
        @Nullable Tag tag,
        Section section,
        LeadState state,
        Stage stage,
        @Nullable ClientText number,
        @Nullable String zone,
        @Nullable ClientText note,
        Map<String, ClientText> extra) {
    static LeadCard of(Seen<Lead> seen, @Nullable Dialled dialled) {
        var lead = seen.thing();
        return new LeadCard(
                lead.id().value(),
                Contacts.text(lead.title(), seen.sight()),
                Contacts.text(lead.company(), seen.sight()).orElse(null),
                Contacts.text(lead.person(), seen.sight()).orElse(null),
                Contacts.text(lead.region(), seen.sight()).orElse(null),
                Contacts.text(lead.segment(), seen.sight()).orElse(null),
                Contacts.text(lead.category(), seen.sight()).orElse(null),
                Contacts.text(lead.source(), seen.sight()).orElse(null),
                lead.tag().orElse(null),
                lead.section(),
                lead.state(),
                lead.stage(),
                dialled == null ? null : Contacts.number(dialled.number(), seen.sight()),
                dialled == null ? null : dialled.zone().getId(),
                dialled == null ? null : note(seen, dialled.number()),
                Contacts.values(lead.extra(), seen.sight()));
    }

    private static @Nullable ClientText note(Seen<Lead> seen, PhoneNumber number) {
        return seen.thing().phones().stream()
                .filter(phone -> phone.number().equals(number))
                .flatMap(phone -> phone.note().stream())
                .map(note -> Contacts.text(note, seen.sight()))
                .findFirst()
                .orElse(null);
    }
}
