package tritone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tritone.campaign.rules.CallingCalendar;
import tritone.campaign.rules.CallingHours;
import tritone.lead.DoNotCall;
import tritone.people.PersonId;
import tritone.phone.PhoneNumber;

/// What is put together or known in one place, so that no second one can forget a part of it.
class OnePlaceTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("tritone");

    /// Whoever put hours, holidays and law together anew could forget one of them; a benchmark has no campaign.
    @Test
    void aCampaignsCalendarIsBuiltInOnePlace() {
        noClasses()
                .that()
                .doNotHaveSimpleName("CallingCalendars")
                .and()
                .resideOutsideOfPackage("tritone.campaign.rules")
                .and()
                .doNotHaveSimpleName("LeaseTrial")
                .should()
                .callConstructor(CallingCalendar.class, CallingHours.class, Set.class)
                .orShould()
                .callConstructor(CallingCalendar.class, CallingHours.class, Set.class, Optional.class)
                .check(HOUSE);
    }

    /// A call knows of its script only what is still to be asked.
    @Test
    void oneClassOfTheCallsReadsScripts() {
        noClasses()
                .that()
                .resideInAPackage("tritone.call..")
                .and()
                .doNotHaveSimpleName("MissingAnswers")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tritone.script..")
                .check(HOUSE);
    }

    /// The first entry stays: whoever came second would put a reason there that nobody reads.
    @Test
    void whatPutsANumberOnTheDoNotCallListAfterACallIsOneClass() {
        noClasses()
                .that()
                .doNotHaveSimpleName("LeftAlone")
                .and()
                .resideOutsideOfPackages("tritone.lead..", "tritone.web.leads")
                .should()
                .callMethod(DoNotCall.class, "add", PhoneNumber.class, String.class, PersonId.class, UUID.class)
                .check(HOUSE);
    }
}
