package tritone.access;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tritone.campaign.Campaigns;
import tritone.lead.Bases;
import tritone.lead.Lead;
import tritone.lead.Leads;
import tritone.people.People;

/// Nobody who shows rows reads them past the walls, as far as the code can tell. Who does all the same stands here with
/// the reason why nothing of a client or a person comes out beyond the reader's right.
class WallsAreUsedTest {
    private static final JavaClasses WEB = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("tritone.web");

    private static final Map<String, String> OF_LEADS = Map.of();

    private static final Map<String, String> OF_BASES =
            Map.ofEntries(entry("SetupSteps", "counts, for those who set the house up"));

    private static final Map<String, String> OF_CAMPAIGNS = Map.ofEntries(
            entry("BaseRemovalResource", "names what keeps a base, for those who see all campaigns"),
            entry("TrunksResource", "names who would lose a number, for administrators, who see all campaigns"),
            entry("CampaignNews", "needs the team whose screens are told"),
            entry("RecordingNews", "needs the team whose screens are told"),
            entry("SetupSteps", "counts, for those who set the house up"),
            entry(
                    "PreviewViews",
                    "needs the settings of the campaign that offers the preview; the lead comes by the walls"),
            entry("DeskViews", "shows the operator the campaign of the call in hand"),
            entry("LineInHand", "needs the script and the company's name for the call in hand"),
            entry("Floors", "shows those whose team the reader watches"));

    private static final Map<String, String> OF_PEOPLE = Map.ofEntries(
            entry("PeopleResource", "for administrators and heads of sales, who see everybody"),
            entry("PhoneSecretResource", "for administrators, who see everybody"),
            entry("SetupSteps", "counts, for those who set the house up"),
            entry("ManagerProfileResource", "for administrators and heads of sales, who see everybody"),
            entry("ManagerProfileViews", "for administrators and heads of sales, who see everybody"),
            entry("PreviewViews", "needs what the agent may see whom the preview is offered to"),
            entry("HandoverNews", "needs what the operator may see who hands over, and who is told"),
            entry("LiveStreams", "needs what the one may see who listens to the stream"),
            entry("LookStopNews", "names who was stopped to those who lead them"),
            entry("LookStopsResource", "names who was stopped to those who lead them"),
            entry("CompanyInvitationResource", "names whom an invitation is for, to whoever was handed it"),
            entry("HeadProposalsResource", "for administrators and heads of sales, who see everybody"),
            entry("KnownPeople", "serves addresses that are for administrators and heads of sales alone"),
            entry("ProposalViews", "for administrators and heads of sales, who see everybody"),
            entry("Floors", "names nobody: it needs the zone an agent's day is in"));

    @Test
    void noScreenReadsALeadByItself() {
        onlyThese(OF_LEADS, Leads.class, "a lead comes through Walls, which judges who asks and keeps the look");
    }

    @Test
    void whatAScreenShowsOfALeadComesWithHowMuchOfIt() {
        methods()
                .that(describe("make a view of a lead", WallsAreUsedTest::takesALead))
                .should()
                .bePrivate()
                .because("take Seen<Lead>: it says what is masked")
                .allowEmptyShould(true)
                .check(WEB);
    }

    @Test
    void basesAndCampaignsComeThroughTheWalls() {
        onlyThese(OF_BASES, Bases.class, "a base comes through Walls");
        onlyThese(OF_CAMPAIGNS, Campaigns.class, "a campaign comes through Walls");
    }

    @Test
    void peopleAreNamedThroughTheWalls() {
        onlyThese(OF_PEOPLE, People.class, "somebody's name comes through Walls");
    }

    /// And an exception that nobody needs any more is none.
    private static void onlyThese(Map<String, String> exceptions, Class<?> repository, String why) {
        var reading = reading(repository);
        noClasses()
                .that(describe("are no exceptions", shown -> !exceptions.containsKey(shown.getSimpleName())))
                .should()
                .accessTargetWhere(reading)
                .because(why)
                .check(WEB);
        assertThat(WEB.stream()
                        .filter(shown -> shown.getAccessesFromSelf().stream().anyMatch(reading))
                        .map(JavaClass::getSimpleName))
                .containsAll(exceptions.keySet());
    }

    /// By a call, or by a reference to the method.
    private static DescribedPredicate<JavaAccess<?>> reading(Class<?> repository) {
        return describe(
                "reads " + repository.getSimpleName(),
                access -> access.getTarget().getOwner().isEquivalentTo(repository)
                        && access.getTarget().getName().matches("by[A-Z].*|all|inBase|lately|running|accounts?"));
    }

    private static boolean takesALead(JavaMethod method) {
        return method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Lead.class));
    }
}
