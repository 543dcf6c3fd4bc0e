package tritone.report;

import tritone.lead.BaseId;
import tritone.lead.LeadState;
import tritone.lead.Section;
import tritone.lead.Stage;

/// How many leads of a base stand in one place of the funnel.
public record BaseStanding(BaseId base, String name, LeadState state, Section section, Stage stage, long leads) {}
