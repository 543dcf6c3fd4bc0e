package tritone.web.scripts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tritone.access.ClientText;
import tritone.access.Contacts;
import tritone.access.Seen;
import tritone.lead.Lead;
import tritone.script.content.Facts;
import tritone.script.content.Placeholder;
import tritone.script.content.ScriptContent;

/// What a script may fill in for the lead on the line.
///
/// @param columns the further columns and what was written down, by name
record ScriptLeadFacts(Facts facts, Map<String, ClientText> columns) {
    private static final int MORNING = 5;
    private static final int DAY = 12;
    private static final int EVENING = 18;

    /// @param at   when it is said
    /// @param zone where it is heard
    record Occasion(String operator, String company, Instant at, ZoneId zone) {}

    static ScriptLeadFacts of(
            Seen<Lead> seen, Map<String, ClientText> columns, Occasion occasion, ScriptContent script) {
        var lead = seen.thing();
        var known = new HashMap<Placeholder, Optional<String>>();
        known.put(Placeholder.GREETING, Optional.of(greeting(occasion, script.russian())));
        known.put(Placeholder.LEAD_COMPANY, text(lead.company(), seen));
        known.put(Placeholder.LEAD_PERSON, text(lead.person(), seen));
        known.put(Placeholder.LEAD_REGION, text(lead.region(), seen));
        known.put(Placeholder.LEAD_SEGMENT, text(lead.segment(), seen));
        known.put(Placeholder.LEAD_CATEGORY, text(lead.category(), seen));
        known.put(Placeholder.OPERATOR_NAME, Optional.of(occasion.operator()));
        known.put(Placeholder.COMPANY_NAME, Optional.of(occasion.company()));
        var values = new HashMap<String, String>();
        known.forEach((placeholder, value) -> value.ifPresent(some -> values.put(placeholder.key(), some)));
        columns.forEach((heading, value) -> values.put(Placeholder.column(heading), value.text()));
        return new ScriptLeadFacts(Facts.of(values), columns);
    }

    private static Optional<String> text(Optional<String> text, Seen<Lead> seen) {
        return Contacts.text(text, seen.sight()).map(ClientText::text);
    }

    private static String greeting(Occasion occasion, boolean russian) {
        int hour = occasion.at().atZone(occasion.zone()).getHour();
        if (hour >= MORNING && hour < DAY) return russian ? "Доброе утро" : "Good morning";
        if (hour >= DAY && hour < EVENING) return russian ? "Добрый день" : "Good afternoon";
        return russian ? "Добрый вечер" : "Good evening";
    }
}
