package tritone.web.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tritone.access.ClientText;
import tritone.access.Contacts;
import tritone.access.Seen;
import tritone.lead.Lead;
import tritone.lead.LeadState;
import tritone.lead.Section;
import tritone.lead.Stage;

/// A lead as its manager sees it.
///
/// @param choices what the manager may say about it now, as the regulation has it
public record WorkLeadCard(
        long id,
        ClientText title,
        @Nullable ClientText company,
        @Nullable ClientText person,
        @Nullable ClientText region,
        @Nullable ClientText segment,
        @Nullable ClientText category,
        Map<String, ClientText> extra,
        LeadState state,
        Section section,
        Stage stage,
        Instant stateSince,
        List<ClientText> phones,
        List<LeadNumber> numbers,
        List<Choice> choices) {
    /// @param e164 masked while the lead is not their own
    /// @param zone the callee's, for calling and for agreeing on a time
    /// @param note what stood around the number in the imported file
    public record LeadNumber(
            long id,
            ClientText e164,
            String zone,
            boolean dead,
            @Nullable ClientText note) {}

    /// For somebody whose client it is not yet.
    WorkLeadCard withoutNumbers() {
        return new WorkLeadCard(
                id,
                title,
                company,
                person,
                region,
                segment,
                category,
                extra,
                state,
                section,
                stage,
                stateSince,
                List.of(),
                List.of(),
                choices);
    }

    /// @param to    where the lead stands then
    /// @param stays whether that is where it stands already
    /// @param goesOn whether it is still in work then: the next step needs its date
    public record Choice(
            String ground, String ru, String en, TransitionsResource.Place to, boolean stays, boolean goesOn) {}

    static WorkLeadCard of(Seen<Lead> seen, List<Choice> choices) {
        var lead = seen.thing();
        var sight = seen.sight();
        return new WorkLeadCard(
                lead.id().value(),
                Contacts.text(lead.title(), sight),
                Contacts.text(lead.company(), sight).orElse(null),
                Contacts.text(lead.person(), sight).orElse(null),
                Contacts.text(lead.region(), sight).orElse(null),
                Contacts.text(lead.segment(), sight).orElse(null),
                Contacts.text(lead.category(), sight).orElse(null),
                Contacts.values(lead.extra(), sight),
                lead.state(),
                lead.section(),
                lead.stage(),
                lead.stateSince(),
                lead.phones().stream()
                        .map(phone -> Contacts.number(phone.number(), sight))
                        .toList(),
                lead.phones().stream()
                        .map(phone -> new LeadNumber(
                                phone.id(),
                                Contacts.number(phone.number(), sight),
                                phone.zone().getId(),
                                phone.dead(),
                                Contacts.text(phone.note(), sight).orElse(null)))
                        .toList(),
                choices);
    }
}
