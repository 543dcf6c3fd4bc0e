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

/// The lead on the line as its operator may see it: enough to talk, not enough to carry the base away.
///
/// @param number masked, unless the lead is their own
/// @param zone   the callee's, for agreeing on a time
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
                Contacts.values(lead.extra(), seen.sight()));
    }
}
