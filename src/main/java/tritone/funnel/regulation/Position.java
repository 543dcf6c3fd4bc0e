package tritone.funnel.regulation;

import tritone.lead.LeadState;
import tritone.lead.Section;
import tritone.lead.Stage;

/// Where a lead stands: its state, the section of the base it lies in, and whose work it is.
public record Position(LeadState state, Section section, Stage stage) {}
