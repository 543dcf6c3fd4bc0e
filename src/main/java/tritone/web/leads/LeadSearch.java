package tritone.web.leads;

import jakarta.ws.rs.DefaultValue;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import tritone.lead.LeadState;
import tritone.lead.Leads;
import tritone.lead.Section;

/// Which leads of a base to show.
public class LeadSearch {
    static final int MOST = 200;

    /// The last id of the page before.
    @RestQuery
    @DefaultValue("0")
    public long after;

    @RestQuery
    @DefaultValue("50")
    public int size;

    @RestQuery
    public @Nullable LeadState state;

    @RestQuery
    public @Nullable Section section;

    Leads.Search search() {
        return new Leads.Search(Optional.ofNullable(state), Optional.ofNullable(section), Optional.empty());
    }
}
