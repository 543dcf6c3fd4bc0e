package tritone.web.screens;

import static org.awaitility.Awaitility.await;
import static tritone.script.content.SomeScript.aField;
import static tritone.script.content.SomeScript.aStep;
import static tritone.script.content.SomeScript.asking;
import static tritone.script.content.SomeScript.to;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import tritone.agent.AgentState;
import tritone.agent.Agents;
import tritone.agent.RealPhones;
import tritone.call.Calls;
import tritone.call.Floor;
import tritone.call.NewAttempt;
import tritone.campaign.CampaignId;
import tritone.people.People;
import tritone.people.Person;
import tritone.people.Role;
import tritone.people.TeamId;
import tritone.script.Scripts;
import tritone.script.content.CardField.FieldType;
import tritone.script.content.SomeScript;
import tritone.telephony.CallId;
import tritone.web.Visitor;

/// An operator, their campaign with a script, and the calls that are dialled for them on the real switch.
@Dependent
class Duty {
    @Inject
    People people;

    @Inject
    Scripts scripts;

    @Inject
    Floor floor;

    @Inject
    Calls calls;

    @Inject
    Agents agents;

    @Inject
    RealPhones phones;

    @Inject
    EntityManager db;

    private Person operator;
    private CampaignId campaign;

    @PostConstruct
    void begin() {
        phones.linked();
        TeamId team = floor.aTeam().id();
        operator = people.add(new People.NewPerson(
                "op-" + UUID.randomUUID(), "Ольга", Role.OPERATOR, Optional.of(team), Visitor.PASSWORD, "ru"));
        var content = SomeScript.of(
                aStep("hello", "Это {lead.company}?", to("need")),
                asking(aStep("need", "Сколько вас?"), aField("Людей", FieldType.NUMBER)));
        var script = scripts.add("script " + UUID.randomUUID(), content, null);
        scripts.publish(script.id(), Set.of(), null);
        campaign = floor.aCampaign(team, script.id());
    }

    Person operator() {
        return operator;
    }

    AgentState state() {
        return agents.stateOf(operator.id());
    }

    CallId aDialledCall() {
        return dialled(anAttempt());
    }

    /// To a lead of a segment, which decides who it is handed over to.
    CallId aDialledCallTo(String segment) {
        var attempt = anAttempt();
        floor.ofSegment(attempt, segment);
        return dialled(attempt);
    }

    /// Somebody else on a manager's list.
    void aClientInWorkOf(Person manager) {
        long lead = anAttempt().lead().value();
        QuarkusTransaction.requiringNew().run(() -> {
            db.createNativeQuery(
                            "update leads set stage = 'WARM', state = 'FIRST_CONTACT', owner_id = ?1 where id = ?2")
                    .setParameter(1, manager.id().value())
                    .setParameter(2, lead)
                    .executeUpdate();
            db.createNativeQuery("""
                insert into work_item (lead_id, manager_id, task, due_at, created_at)
                values (?1, ?2, 'CALL_WARM_LEAD', utc_timestamp(6), utc_timestamp(6))\
                """)
                    .setParameter(1, lead)
                    .setParameter(2, manager.id().value())
                    .executeUpdate();
        });
    }

    private NewAttempt anAttempt() {
        return floor.anAttempt(campaign, "+7900" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999));
    }

    private CallId dialled(NewAttempt attempt) {
        await().until(() -> state() instanceof AgentState.Ready);
        return calls.place(attempt).call().orElseThrow();
    }
}
