package tritone;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A decision depends on the facts it is given, and on nothing else.
class PureDecisionsTest {
    private static final String[] PURE = {
        "tritone.phone..",
        "tritone.dialer.pacing..",
        "tritone.call.lifecycle..",
        "tritone.funnel.regulation..",
        "tritone.handover.routing..",
        "tritone.campaign.rules..",
        "tritone.campaign.law..",
        "tritone.script.content.."
    };
    private static final String[] OUTSIDE = {"tritone.launch..", "tritone.simulation.."};

    private static final Set<String> CHANCE = Set.of(
            "java.lang.Math.random",
            "java.security.SecureRandom.<init>",
            "java.util.Random.<init>",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("tritone");

    @Test
    void decisionsArePure() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta..",
                        "io.quarkus..",
                        "io.vertx..",
                        "io.smallrye..",
                        "org.hibernate..",
                        "java.net..",
                        "java.nio.file..",
                        "java.sql..",
                        "java.util.concurrent..",
                        "tritone.telephony.ami..",
                        "tritone.web..")
                .because("a decision takes facts and returns a plan")
                .check(HOUSE);
    }

    @Test
    void decisionsReadNoClockAndDrawNothingByChance() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .callCodeUnitWhere(describe("reads the time", PureDecisionsTest::readsTime))
                .orShould()
                .callCodeUnitWhere(describe("draws by chance", PureDecisionsTest::drawsByChance))
                .check(HOUSE);
    }

    /// Tests set that clock. The adapter of the switch uses the switch's times, and its own where an event has none.
    @Test
    void theServiceAsksItsOneClockForTheTime() {
        noClasses()
                .that()
                .resideOutsideOfPackages(OUTSIDE)
                .and()
                .resideOutsideOfPackage("tritone.telephony.ami")
                .and()
                .doNotHaveFullyQualifiedName("tritone.Clocks")
                .should()
                .callCodeUnitWhere(describe("reads the date or time of day", PureDecisionsTest::readsCalendar))
                .check(HOUSE);
    }

    private static boolean readsTime(JavaCall<?> call) {
        return readsCalendar(call) || call.getName().equals("nanoTime");
    }

    private static boolean readsCalendar(JavaCall<?> call) {
        String owner = call.getTargetOwner().getFullName();
        String method = call.getName();
        boolean now = owner.startsWith("java.time.")
                && method.equals("now")
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(given -> given.isEquivalentTo(java.time.Clock.class));
        return now
                || owner.equals("java.time.Clock") && (method.startsWith("system") || method.startsWith("tick"))
                || owner.equals("java.lang.System") && method.equals("currentTimeMillis");
    }

    private static boolean drawsByChance(JavaCall<?> call) {
        String drawn = call.getTargetOwner().getFullName() + "." + call.getName();
        boolean seeded = !call.getTarget().getRawParameterTypes().isEmpty();
        return CHANCE.contains(drawn) && !seeded;
    }
}
