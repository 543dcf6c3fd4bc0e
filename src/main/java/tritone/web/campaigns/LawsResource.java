package tritone.web.campaigns;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tritone.campaign.law.Law;
import tritone.campaign.law.Mode;
import tritone.campaign.rules.CallingHours.Window;

/// What each country's law lets a campaign do.
@Path("/api/dialling-laws")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class LawsResource {
    @GET
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    public List<LawView> laws() {
        return Arrays.stream(Law.values()).map(LawView::of).toList();
    }

    /// @param withoutConsent modes for advertising to people of whom no consent is on record
    /// @param withConsent    modes otherwise
    /// @param mostAbandoned  the greatest share; left out: the law knows none
    /// @param windowHours    the time the share is counted over
    /// @param message        whether who finds nobody must hear who called
    /// @param from           the callee's local time; empty with `to` when the law sets no hours
    /// @param callsADay      to one person; left out: as many as one likes
    /// @param restHours      an abandoned person is not dialled without a human for so long
    /// @param label          whether calls must carry a label that names the caller and the purpose
    public record LawView(
            Law law,
            List<Mode> withoutConsent,
            List<Mode> withConsent,
            @Nullable Double mostAbandoned,
            long windowHours,
            long shortestRingSeconds,
            long joinSeconds,
            boolean message,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            @Nullable Integer callsADay,
            long restHours,
            boolean label) {
        static LawView of(Law name) {
            var law = name.jurisdiction();
            var calling = law.calling();
            var abandoning = law.abandoning();
            return new LawView(
                    name,
                    law.modes().withoutConsent().stream().sorted().toList(),
                    law.modes().withConsent().stream().sorted().toList(),
                    abandoning.most().orElse(null),
                    abandoning.window().toHours(),
                    calling.shortestRing().toSeconds(),
                    abandoning.join().toSeconds(),
                    abandoning.message(),
                    calling.hours().map(Window::from).orElse(null),
                    calling.hours().map(Window::to).orElse(null),
                    calling.callsADay().orElse(null),
                    abandoning.rest().toHours(),
                    calling.label());
        }
    }
}
