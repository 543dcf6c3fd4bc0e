package tritone.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tritone.people.Audit;

/// Every endpoint that changes something writes to the journal, or it is said here where else the change stands with
/// its author. A new endpoint is in neither and fails this test.
class EveryChangeIsOnRecordTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("tritone");

    /// By class, why its changes have no line in the journal.
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("AgentListeningResource", "rows of listenings, shown in the journal as well"),
            Map.entry("ListeningResource", "rows of listenings, shown in the journal as well"),
            Map.entry("MachineSamplesResource", "rows of verdicts with who said them"),
            Map.entry("OfferResource", "steps of the handover"),
            Map.entry("HandoverResource", "steps of the handover"),
            Map.entry("TransitionsResource", "transitions of the lead, with who moved it"),
            Map.entry("WorkOutcomeResource", "transitions of the lead, with who moved it"),
            Map.entry("OwnCallsResource", "attempts with the agent"),
            Map.entry("PreviewResource", "attempts with the agent"),
            Map.entry("CallResource", "events of the call"),
            Map.entry("OutcomeResource", "events of the call, its disposition with who said it, steps of the handover"),
            Map.entry("DraftResource", "what the operator has not said yet"),
            Map.entry("CompanyInvitationResource", "nothing is changed; the link that follows is on record"),
            Map.entry("SecondFactorResource#begin", "nothing holds until it is confirmed, which is on record"),
            Map.entry("SessionLockResource", "the lock of one's own session"),
            Map.entry("DeskResource", "states of the agent's own shift"),
            Map.entry("PresenceResource", "the manager's own presence"),
            Map.entry("DeskCardResource", "answers of the lead, with who wrote them"),
            Map.entry("DeskScriptResource", "answers of the lead, with who wrote them"),
            Map.entry("PhoneAccountResource", "one's own telephone"),
            Map.entry("ScriptPreviewsResource", "nothing is changed"),
            Map.entry("ScriptsResource#write", "a draft; publishing it is on record"),
            Map.entry("ImportPreviewsResource", "nothing is changed"),
            Map.entry("LeadSearchesResource", "nothing is changed; looks are on record"),
            Map.entry("DoNotCallResource#search", "nothing is changed"),
            Map.entry("SignInResource#signOut", "the session"));

    @Test
    void everyMutatingEndpointWritesToTheJournal() {
        var silent = new TreeSet<String>();
        for (var klass : HOUSE)
            for (JavaMethod method : klass.getMethods())
                if (mutates(method) && !records(method)) silent.add(klass.getSimpleName() + "#" + method.getName());
        silent.removeIf(name -> ELSEWHERE.containsKey(name) || ELSEWHERE.containsKey(name.split("#")[0]));
        assertThat(silent).isEmpty();
    }

    @Test
    void everythingDoneToACampaignIsInTheJournal() {
        var silent = new TreeSet<String>();
        for (var klass : HOUSE)
            if (klass.getSimpleName().matches("(Campaign.*|Trunks|Holiday.*)Resource"))
                for (JavaMethod method : klass.getMethods())
                    if (mutates(method) && !records(method)) silent.add(klass.getSimpleName() + "#" + method.getName());
        assertThat(silent).isEmpty();
    }

    private static boolean mutates(JavaMethod method) {
        return method.isAnnotatedWith(POST.class)
                || method.isAnnotatedWith(PUT.class)
                || method.isAnnotatedWith(DELETE.class)
                || method.isAnnotatedWith(PATCH.class);
    }

    /// Whether what it calls within the house comes to the journal.
    private static boolean records(JavaMethod begin) {
        var seen = new HashSet<JavaCodeUnit>();
        var next = new ArrayDeque<JavaCodeUnit>();
        next.add(begin);
        while (!next.isEmpty()) {
            var unit = next.poll();
            if (!seen.add(unit)) continue;
            for (var call : unit.getCallsFromSelf()) {
                var owner = call.getTargetOwner();
                if (owner.isEquivalentTo(Audit.class)
                        && call.getTarget().getName().equals("record")) return true;
                if (owner.getPackageName().startsWith("tritone"))
                    call.getTarget().resolveMember().ifPresent(found -> {
                        if (found instanceof JavaCodeUnit code) next.add(code);
                    });
            }
        }
        return false;
    }
}
