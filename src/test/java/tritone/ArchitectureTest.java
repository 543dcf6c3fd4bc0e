package tritone;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.OLD_DATE_AND_TIME_CLASSES_SHOULD_NOT_BE_USED;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tritone.lead.Leads;

/// The map of the packages, as tests.
class ArchitectureTest {
    /// Run beside the service, never in it; they may print.
    private static final String[] OUTSIDE = {"tritone.launch..", "tritone.simulation.."};

    private static final String LAYERS =
            "phone sound people outbox telephony lead script agent campaign access call dialer"
                    + " recording funnel handover supervision report launch simulation web";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("tritone");

    @Test
    void capabilitiesPointOneWay() {
        layer(layeredArchitecture().consideringOnlyDependenciesInAnyPackage("tritone.."))
                .whereLayer("phone")
                .mayNotAccessAnyLayer()
                .whereLayer("sound")
                .mayNotAccessAnyLayer()
                .whereLayer("people")
                .mayNotAccessAnyLayer()
                .whereLayer("outbox")
                .mayNotAccessAnyLayer()
                .whereLayer("telephony")
                .mayOnlyAccessLayers("phone")
                .whereLayer("lead")
                .mayOnlyAccessLayers("phone", "people")
                .whereLayer("script")
                .mayOnlyAccessLayers("people", "telephony")
                .whereLayer("agent")
                .mayOnlyAccessLayers("people", "telephony")
                .whereLayer("campaign")
                .mayOnlyAccessLayers("lead", "script", "phone", "people", "sound")
                .whereLayer("access")
                .mayOnlyAccessLayers("campaign", "lead", "phone", "people")
                .whereLayer("call")
                .mayOnlyAccessLayers(
                        "access", "telephony", "lead", "campaign", "script", "agent", "phone", "people", "outbox")
                .whereLayer("dialer")
                .mayOnlyAccessLayers("access", "call", "campaign", "lead", "agent", "telephony", "phone", "people")
                .whereLayer("recording")
                .mayOnlyAccessLayers("call", "telephony", "campaign", "lead", "people", "outbox")
                .whereLayer("funnel")
                .mayOnlyAccessLayers("lead", "campaign", "call", "telephony", "people", "outbox")
                .whereLayer("handover")
                .mayOnlyAccessLayers(
                        "funnel",
                        "call",
                        "campaign",
                        "lead",
                        "agent",
                        "telephony",
                        "recording",
                        "phone",
                        "people",
                        "outbox")
                .whereLayer("supervision")
                .mayOnlyAccessLayers("call", "agent", "campaign", "telephony", "people")
                .whereLayer("report")
                .mayOnlyAccessLayers(
                        "handover",
                        "funnel",
                        "recording",
                        "call",
                        "campaign",
                        "agent",
                        "lead",
                        "telephony",
                        "phone",
                        "people")
                .whereLayer("launch")
                // the dialer for its benchmark and the simulated day
                .mayOnlyAccessLayers("simulation", "dialer")
                .whereLayer("simulation")
                .mayOnlyAccessLayers("sound")
                .whereLayer("web")
                .mayNotBeAccessedByAnyLayer()
                .check(HOUSE);
    }

    @Test
    void nothingRunsInCircles() {
        slices().matching("tritone.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void theLawStandsBelowWhatItBinds() {
        slices().matching("tritone.campaign.(*)..").should().beFreeOfCycles().check(HOUSE);
        only("tritone.campaign.law..", "tritone.campaign.law..", "tritone.campaign.rules..");
        only("tritone.dialer.pacing..", "tritone.dialer.pacing..", "tritone.campaign.law..");
    }

    @Test
    void pacingKnowsNeitherDiallingNorWhatIsTriedOutWithIt() {
        String law = "tritone.campaign.law..";
        String pacing = "tritone.dialer.pacing";
        only(pacing, pacing, law);
        only(pacing + ".simulation..", pacing + ".simulation..", pacing, law);
        only(pacing + ".forecast..", pacing + ".forecast..", pacing + ".simulation..", pacing, law);
        only(pacing + ".replay..", pacing + ".replay..", pacing + ".simulation..", pacing, law);
    }

    private static void only(String decisions, String... known) {
        classes()
                .that()
                .resideInAPackage(decisions)
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage("tritone..").or(resideInAnyPackage(known)))
                .because("a law that knew its campaigns could not be asked before there is one")
                .check(HOUSE);
    }

    @Test
    void onlyTheFunnelMovesALead() {
        noClasses()
                .that()
                .resideOutsideOfPackage("tritone.funnel")
                .should()
                .callMethodWhere(target(With.<JavaClass>owner(type(Leads.class)).and(name("moveTo"))))
                .because("a lead's state has one history, and the regulation decides it")
                .check(HOUSE);
    }

    @Test
    void adaptersAreHidden() {
        for (String adapter : List.of("tritone.telephony.ami..")) {
            classes()
                    .that()
                    .resideInAPackage(adapter)
                    .should()
                    .onlyBeAccessed()
                    .byAnyPackage(adapter)
                    .check(HOUSE);
        }
        noClasses()
                .that()
                .resideOutsideOfPackages("tritone.telephony.ami..", "tritone.simulation..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.asteriskjava..")
                .check(HOUSE);
    }

    @Test
    void endpointsLiveInWeb() {
        classes()
                .that()
                .areAnnotatedWith(jakarta.ws.rs.Path.class)
                .should()
                .resideInAPackage("tritone.web..")
                .check(HOUSE);
    }

    @Test
    void entitiesDoNotLeaveTheirCapability() {
        classes()
                .that()
                .areAnnotatedWith(jakarta.persistence.Entity.class)
                .should()
                .bePackagePrivate()
                .check(HOUSE);
    }

    @Test
    void namesSayWhat() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .check(HOUSE);
    }

    @Test
    void theServiceWritesToTheLogOnly() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages(OUTSIDE)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err");
        rule.check(HOUSE);
    }

    @Test
    void exceptionsSayWhatBroke() {
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(HOUSE);
    }

    @Test
    void timesAreJavaTime() {
        OLD_DATE_AND_TIME_CLASSES_SHOULD_NOT_BE_USED.check(HOUSE);
    }

    @Test
    void noTwoClassesShareAName() {
        var packages = HOUSE.stream()
                .filter(one -> one.isTopLevelClass() && !one.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getPackageName, Collectors.toSet())));
        assertThat(packages)
                .allSatisfy((name, homes) -> assertThat(homes).as(name).hasSize(1));
    }

    private static com.tngtech.archunit.library.Architectures.LayeredArchitecture layer(
            com.tngtech.archunit.library.Architectures.LayeredArchitecture house) {
        for (String name : LAYERS.split(" ")) {
            house = house.layer(name).definedBy("tritone." + name + "..");
        }
        return house;
    }
}
