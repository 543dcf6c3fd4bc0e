package tritone.access;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tritone.campaign.Campaigns;
import tritone.lead.Bases;
import tritone.lead.Lead;
import tritone.lead.Leads;
import tritone.people.People;

/// Nobody who shows rows reads them past the walls, as far as the code can tell.
class WallsAreUsedTest {
    private static final JavaClasses WEB = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("tritone.web");

    /// `MissingAnswers` shows nothing of a lead: it names the fields of a script that nobody has filled in.
    @Test
    void noScreenReadsALeadByItself() {
        noClasses()
                .that(notOneOf(Set.of("MissingAnswers")))
                .should()
                .callMethodWhere(reading(Leads.class))
                .because("a lead comes through Walls, which judges who asks and keeps the look")
                .check(WEB);
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

    /// Setting up campaigns and bases is for those who see all of them; the rest look after the call in hand, or, as
    /// `RecordingNews`, ask for the team whose leaders are told.
    @Test
    void basesAndCampaignsComeThroughTheWalls() {
        noClasses()
                .that(notOneOf(Set.of("BasesResource", "CampaignsResource", "HolidayCalendarsResource", "SetupSteps")))
                .should()
                .callMethodWhere(reading(Bases.class))
                .check(WEB);
        noClasses()
                .that(notOneOf(Set.of(
                        "BaseRemovalResource",
                        "TrunksResource",
                        "BasesResource",
                        "CampaignsResource",
                        "CampaignNews",
                        "RecordingNews",
                        "CallbackCalendars",
                        "SetupSteps",
                        "PreviewViews",
                        "DeskViews",
                        "LineInHand",
                        "Floors")))
                .should()
                .callMethodWhere(reading(Campaigns.class))
                .check(WEB);
    }

    /// Setting up people and their rights is for those who see all of them; who was stopped is told to those who lead
    /// them. `Floors` names nobody: it needs the zone an agent's day is in.
    @Test
    void peopleAreNamedThroughTheWalls() {
        noClasses()
                .that(notOneOf(Set.of(
                        "PeopleResource",
                        "PhoneSecretResource",
                        "SetupSteps",
                        "RightsResource",
                        "PasswordResource",
                        "SignInResource",
                        "ManagerProfileResource",
                        "ManagerProfileViews",
                        "PreviewViews",
                        "HandoverNews",
                        "LiveStreams",
                        "LookStopNews",
                        "LookStopsResource",
                        "ExportRightResource",
                        "HeadProposalsResource",
                        "KnownPeople",
                        "ProposalViews",
                        "Floors")))
                .should()
                .callMethodWhere(reading(People.class))
                .check(WEB);
    }

    private static DescribedPredicate<JavaCall<?>> reading(Class<?> repository) {
        return target(owner(type(repository)))
                .and(target(nameMatching("by[A-Z].*|all|inBase|lately|running|accounts?")))
                .forSubtype();
    }

    private static DescribedPredicate<JavaClass> notOneOf(Set<String> names) {
        return describe("are not of " + names, shown -> !names.contains(shown.getSimpleName()));
    }

    private static boolean takesALead(JavaMethod method) {
        return method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Lead.class));
    }
}
