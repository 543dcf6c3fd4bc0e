package tritone.funnel;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tritone.funnel.regulation.Position;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// The append-only history of moves.
@ApplicationScoped
public class Transitions {
    private final Rows rows = new Rows();

    boolean has(SaidGround said) {
        return said.call().isPresent()
                && rows.count(
                                "callId = ?1 and ground = ?2 and correction = ?3",
                                said.call().get().value(),
                                said.ground().code(),
                                correction(said.call()))
                        > 0;
    }

    /// The newest of a call's words: 0 for the first.
    int correction(Optional<CallId> call) {
        return call.flatMap(of -> rows.find("callId = ?1 order by correction desc", of.value())
                        .<TransitionRow>firstResultOptional())
                .map(row -> row.correction)
                .orElse(0);
    }

    void add(LeadMoved move, int regulation, Optional<String> comment) {
        add(move, regulation, correction(move.call()), comment);
    }

    void add(LeadMoved move, int regulation, int correction, Optional<String> comment) {
        var row = new TransitionRow();
        row.correction = correction;
        row.leadId = move.lead().value();
        row.fromState = move.from().state();
        row.fromSection = move.from().section();
        row.fromStage = move.from().stage();
        row.toState = move.to().state();
        row.toSection = move.to().section();
        row.toStage = move.to().stage();
        row.ownerId = move.owner().map(PersonId::value).orElse(null);
        row.ground = move.ground().code();
        row.regulationVersion = regulation;
        row.byPerson = move.by().map(PersonId::value).orElse(null);
        row.callId = move.call().map(CallId::value).orElse(null);
        row.comment = comment.orElse(null);
        row.at = move.at();
        rows.persistAndFlush(row);
    }

    List<Line> of(LeadId lead) {
        return rows.find("leadId = ?1 order by id", lead.value()).stream()
                .map(Transitions::line)
                .toList();
    }

    private static Line line(TransitionRow row) {
        return new Line(
                new Position(row.fromState, row.fromSection, row.fromStage),
                new Position(row.toState, row.toSection, row.toStage),
                row.ground,
                row.regulationVersion,
                Optional.ofNullable(row.byPerson).map(PersonId::new),
                Optional.ofNullable(row.ownerId).map(PersonId::new),
                Optional.ofNullable(row.callId).map(CallId::new),
                Optional.ofNullable(row.comment),
                row.at);
    }

    /// One move of a lead's history.
    public record Line(
            Position from,
            Position to,
            String ground,
            int regulation,
            Optional<PersonId> by,
            Optional<PersonId> owner,
            Optional<CallId> call,
            Optional<String> comment,
            Instant at) {}

    private static final class Rows implements PanacheRepository<TransitionRow> {}
}
