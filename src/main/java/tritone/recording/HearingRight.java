package tritone.recording;

import java.util.List;
import java.util.Optional;
import tritone.people.Person;
import tritone.people.PersonId;
import tritone.people.TeamId;

/// Which recordings somebody may hear: quality control and the head of sales all, a supervisor those of the team, a
/// manager those of
/// the own leads, an operator the own calls, an administrator none.
public sealed interface HearingRight {
    static HearingRight of(Person person) {
        return switch (person.role()) {
            case QA, HEAD_OF_SALES -> new Everything();
            case SUPERVISOR -> new OfTeam(person.team());
            case MANAGER, ACCOUNT_MANAGER -> new OfOwnLeads(person.id());
            case OPERATOR -> new OfOwnCalls(person.id());
            case ADMINISTRATOR -> new OfTeam(Optional.empty());
        };
    }

    /// Adds the words of a `where` over `recording r` and their values.
    void narrow(List<String> words, List<Object> values);

    record Everything() implements HearingRight {
        @Override
        public void narrow(List<String> words, List<Object> values) {}
    }

    /// Of nobody when there is no team.
    record OfTeam(Optional<TeamId> team) implements HearingRight {
        @Override
        public void narrow(List<String> words, List<Object> values) {
            Recordings.add(
                    words,
                    values,
                    "r.agent_id in (select p.id from person p where p.team_id = ?)",
                    team.map(TeamId::value).orElse(0L));
        }
    }

    record OfOwnLeads(PersonId owner) implements HearingRight {
        @Override
        public void narrow(List<String> words, List<Object> values) {
            Recordings.add(
                    words,
                    values,
                    "(r.agent_id = ? or r.lead_id in (select l.id from leads l where l.owner_id = ?))",
                    owner.value());
            values.add(owner.value());
        }
    }

    record OfOwnCalls(PersonId agent) implements HearingRight {
        @Override
        public void narrow(List<String> words, List<Object> values) {
            Recordings.add(words, values, "r.agent_id = ?", agent.value());
        }
    }
}
