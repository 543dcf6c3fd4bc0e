package tritone.web.desk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        String title,
        @Nullable String company,
        @Nullable String person,
        @Nullable String region,
        @Nullable String segment,
        @Nullable String category,
        @Nullable String source,
        @Nullable Tag tag,
        Section section,
        LeadState state,
        Stage stage,
        @Nullable String number,
        @Nullable String zone,
        @Nullable String note,
        Map<String, String> extra) {
    static LeadCard of(Seen<Lead> seen, @Nullable Dialled dialled) {
        var lead = seen.thing();
        return new LeadCard(
                lead.id().value(),
                lead.title(),
                lead.company().orElse(null),
                lead.person().orElse(null),
                lead.region().orElse(null),
                lead.segment().orElse(null),
                lead.category().orElse(null),
                lead.source().orElse(null),
                lead.tag().orElse(null),
                lead.section(),
                lead.state(),
                lead.stage(),
                dialled == null ? null : Contacts.number(dialled.number(), seen.sight()),
                dialled == null ? null : dialled.zone().getId(),
                dialled == null ? null : note(seen, dialled.number()),
                Contacts.values(lead.extra(), seen.sight()));
    }

    private static @Nullable String note(Seen<Lead> seen, PhoneNumber number) {
        return seen.thing().phones().stream()
                .filter(phone -> phone.number().equals(number))
                .flatMap(phone -> phone.note().stream())
                .map(note -> Contacts.text(note, seen.sight()))
                .findFirst()
                .orElse(null);
    }
}
