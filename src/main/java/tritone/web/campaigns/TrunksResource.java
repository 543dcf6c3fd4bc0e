package tritone.web.campaigns;

import static tritone.people.Role.ADMINISTRATOR_ROLE;
import static tritone.people.Role.HEAD_OF_SALES_ROLE;
import static tritone.people.Role.SUPERVISOR_ROLE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tritone.access.HouseText;
import tritone.access.Walls;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignId;
import tritone.campaign.CampaignStatus;
import tritone.campaign.Campaigns;
import tritone.campaign.LineBook;
import tritone.campaign.LineTerms;
import tritone.campaign.Trunk;
import tritone.campaign.TrunkNumbers;
import tritone.campaign.TrunkNumbers.OwnNumber;
import tritone.campaign.Trunks;
import tritone.dialer.LineDays;
import tritone.people.Audit;
import tritone.phone.PhoneNumber;
import tritone.telephony.Telephony;
import tritone.web.Problem;
import tritone.web.Shapes;
import tritone.web.signin.Viewer;

/// The ways out to the public network, and whether anything is dialled on them.
@Path("/api/trunks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TrunksResource {
    private final Trunks trunks;
    private final TrunkNumbers numbers;
    private final LineBook lines;
    private final LineDays days;
    private final Campaigns campaigns;
    private final Walls walls;
    private final Telephony telephony;
    private final Audit audit;
    private final Viewer viewer;

    TrunksResource(
            Trunks trunks,
            TrunkNumbers numbers,
            LineBook lines,
            LineDays days,
            Campaigns campaigns,
            Walls walls,
            Telephony telephony,
            Audit audit,
            Viewer viewer) {
        this.trunks = trunks;
        this.numbers = numbers;
        this.lines = lines;
        this.days = days;
        this.campaigns = campaigns;
        this.walls = walls;
        this.telephony = telephony;
        this.audit = audit;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    public List<TrunkView> trunks() {
        if (viewer.reader().outsourced()) return List.of();
        var own = numbers.all();
        var named = namesOfCampaigns();
        return trunks.all().stream()
                .map(trunk -> view(trunk, own.getOrDefault(trunk.name(), List.of()), named))
                .toList();
    }

    @PUT
    @Path("{name}")
    @Transactional
    @RolesAllowed(ADMINISTRATOR_ROLE)
    public TrunkView put(@Pattern(regexp = Shapes.NAME) String name, @Valid TrunkInput input) {
        var terms = Optional.ofNullable(input.terms()).map(LineTermsInput::terms);
        var own = Optional.ofNullable(input.numbers())
                .map(all -> all.stream().map(OwnNumberInput::own).toList());
        own.ifPresent(kept -> nobodyLoses(name, kept));
        audit.record(viewer.person().id(), "put-trunk", "trunk", name, input.host());
        var trunk = trunks.put(name, input.host(), input.mostLines());
        own.ifPresent(kept -> numbers.put(name, kept));
        terms.ifPresent(chosen -> {
            lines.put(name, chosen);
            audit.record(viewer.person().id(), "put-line-terms", "trunk", name, said(chosen));
        });
        return view(trunk);
    }

    /// Dials nothing more on it, by hand.
    @PUT
    @Path("{name}/stoppage")
    @Transactional
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    public TrunkView stop(@Pattern(regexp = Shapes.NAME) String name, @Valid Stoppage stoppage) {
        known(name);
        if (trunks.stop(name, stoppage.why()))
            audit.record(viewer.person().id(), "stop-trunk", "trunk", name, stoppage.why());
        return view(known(name));
    }

    @DELETE
    @Path("{name}/stoppage")
    @Transactional
    @RolesAllowed({SUPERVISOR_ROLE, HEAD_OF_SALES_ROLE, ADMINISTRATOR_ROLE})
    public TrunkView resume(@Pattern(regexp = Shapes.NAME) String name) {
        known(name);
        if (trunks.resume(name)) audit.record(viewer.person().id(), "resume-trunk", "trunk", name, null);
        return view(known(name));
    }

    /// A number that a campaign at work shows cannot be taken from its line: the campaign would stop without a word.
    private void nobodyLoses(String trunk, List<OwnNumber> kept) {
        var left = kept.stream().map(OwnNumber::number).collect(Collectors.toSet());
        var losing = numbers.shownBy(trunk).entrySet().stream()
                .filter(shown -> !left.contains(shown.getKey()))
                .map(shown -> new Problem.Field(shown.getKey().e164(), String.join(", ", atWork(shown.getValue()))))
                .filter(field -> !field.reason().isEmpty())
                .toList();
        if (!losing.isEmpty())
            throw Problem.of(
                            409,
                            "number-in-use",
                            "A running campaign uses this number.",
                            "Give the listed campaigns another number first.")
                    .with(losing)
                    .refused();
    }

    private List<String> atWork(List<CampaignId> shownBy) {
        return shownBy.stream()
                .flatMap(id -> campaigns.byId(id).stream())
                .filter(campaign ->
                        campaign.status() == CampaignStatus.RUNNING || campaign.status() == CampaignStatus.PAUSED)
                .map(Campaign::name)
                .toList();
    }

    private static String said(LineTerms terms) {
        String caps = terms.caps()
                        .cost()
                        .map(most -> " " + most + " " + terms.currency())
                        .orElse("")
                + terms.caps().minutes().map(most -> " " + most + " min").orElse("");
        return "%s %s%s"
                .formatted(
                        String.join(",", terms.allowed().sorted()),
                        terms.allowed().kinds().stream().sorted().toList(),
                        caps);
    }

    private TrunkView view(Trunk trunk) {
        return view(trunk, numbers.all().getOrDefault(trunk.name(), List.of()), namesOfCampaigns());
    }

    private TrunkView view(Trunk trunk, List<OwnNumber> own, Map<CampaignId, String> named) {
        var terms = lines.terms(trunk.name());
        var shownBy = numbers.shownBy(trunk.name());
        return TrunkView.of(
                trunk,
                reachable(trunk),
                own.stream()
                        .map(one -> new OwnNumberView(
                                one.number().e164(),
                                one.note(),
                                shownBy.getOrDefault(one.number(), List.of()).stream()
                                        .flatMap(id -> Stream.ofNullable(named.get(id)))
                                        .toList()))
                        .toList(),
                LineTermsView.of(terms),
                DayUseView.of(days.line(trunk.name(), terms.caps())));
    }

    /// Of those the reader may see.
    private Map<CampaignId, String> namesOfCampaigns() {
        return walls.campaigns(viewer.reader()).stream().collect(Collectors.toMap(Campaign::id, Campaign::name));
    }

    private @Nullable Boolean reachable(Trunk trunk) {
        return telephony.linked() ? telephony.trunks().getOrDefault(trunk.name(), false) : null;
    }

    /// Lines are the house's: outside people know of none.
    private Trunk known(String name) {
        return trunks.byName(name)
                .filter(trunk -> !viewer.reader().outsourced())
                .orElseThrow(() -> Problem.notFound("trunk").refused());
    }

    /// @param numbers that may be shown over it; left out: as they are
    /// @param terms   what may be dialled over it, at which price, how much in a day; left out: as they are
    public record TrunkInput(
            @NotBlank @Size(max = 120) String host,
            @NotNull @Min(1) @Max(10_000) Integer mostLines,
            @Nullable @Size(max = 200) List<@NotNull @Valid OwnNumberInput> numbers,
            @Nullable @Valid LineTermsInput terms) {}

    /// @param number in E.164
    /// @param note   what it is for
    public record OwnNumberInput(
            @NotNull @Pattern(regexp = "\\+[1-9][0-9]{7,14}")
            String number,

            @Nullable @Size(max = 120) String note) {
        OwnNumber own() {
            return new OwnNumber(new PhoneNumber(number), note == null ? "" : note.strip());
        }
    }

    /// @param campaigns the names of those that show it, as far as the reader knows of them
    public record OwnNumberView(String number, String note, List<String> campaigns) {}

    public record Stoppage(@NotBlank @Size(max = 200) String why) {}

    /// @param stoppedSince set while nothing is dialled on it
    /// @param reachable    as the switch sees it; null while the switch itself is not reached
    /// @param stoppedWhy   `UNREACHABLE`, what somebody wrote, or a pattern of calls: `REFUSED 403 12 <since>`
    /// @param today        what it has used of the company's day
    @HouseText
    public record TrunkView(
            String name,
            String host,
            int mostLines,
            @Nullable Boolean reachable,
            List<OwnNumberView> numbers,
            @Nullable Instant stoppedSince,
            @Nullable String stoppedWhy,
            LineTermsView terms,
            DayUseView today) {
        static TrunkView of(
                Trunk trunk,
                @Nullable Boolean reachable,
                List<OwnNumberView> numbers,
                LineTermsView terms,
                DayUseView today) {
            return new TrunkView(
                    trunk.name(),
                    trunk.host(),
                    trunk.mostLines(),
                    reachable,
                    numbers,
                    trunk.stopped().map(Trunk.Stopped::since).orElse(null),
                    trunk.stopped().map(Trunk.Stopped::why).orElse(null),
                    terms,
                    today);
        }
    }
}
