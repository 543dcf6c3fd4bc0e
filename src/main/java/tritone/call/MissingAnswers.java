package tritone.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tritone.lead.Answers;
import tritone.lead.LeadId;
import tritone.lead.Leads;
import tritone.script.Reading;
import tritone.script.Reading.Turn;
import tritone.script.Readings;
import tritone.telephony.CallId;

/// What the script of a call must find out and has not.
@ApplicationScoped
class MissingAnswers {
    private final Readings readings;
    private final Answers answers;
    private final Leads leads;

    MissingAnswers(Readings readings, Answers answers, Leads leads) {
        this.readings = readings;
        this.answers = answers;
        this.leads = leads;
    }

    /// The names of the fields, in the order in which the script asks for them.
    @Transactional
    public List<String> of(CallId call, LeadId lead) {
        return readings.of(call).map(reading -> missing(reading, lead)).orElse(List.of());
    }

    private List<String> missing(Reading reading, LeadId lead) {
        var filled =
                leads.byId(lead).map(answers::upon).map(known -> known.extra()).orElse(Map.of()).entrySet().stream()
                        .filter(answer -> !answer.getValue().isBlank())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        return reading.version()
                .content()
                .missing(reading.path().stream().map(Turn::step).toList(), filled);
    }
}
