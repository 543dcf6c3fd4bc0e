package tritone.handover;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tritone.handover.Handover.HandoverStep;
import tritone.lead.LeadId;
import tritone.people.PersonId;
import tritone.telephony.CallId;

/// Hand-overs and their append-only steps; the newest step is the state.
@ApplicationScoped
class HandoverRows {
    private final Rows rows = new Rows();
    private final Steps steps = new Steps();

    @Transactional
    Optional<Handover> ofCall(CallId call) {
        return rows.find("callId", call.value()).firstResultOptional().map(this::handover);
    }

    @Transactional
    List<Handover> ofLead(LeadId lead) {
        return rows.find("leadId = ?1 order by askedAt desc", lead.value()).stream()
                .map(this::handover)
                .toList();
    }

    @Transactional
    Optional<Handover> byId(HandoverId id) {
        return rows.findByIdOptional(id.value()).map(this::handover);
    }

    /// In the order they were asked for.
    @Transactional
    List<Handover> at(HandoverStep... standing) {
        return steps.find("""
                        from HandoverStepRow s where s.step in ?1
                        and s.id = (select max(n.id) from HandoverStepRow n where n.handoverId = s.handoverId)
                        order by s.id""", List.of(standing)).stream()
                .map(step -> rows.findById(step.handoverId).handover(step))
                .toList();
    }

    /// Writes a new hand-over with its first step.
    @Transactional(Transactional.TxType.MANDATORY)
    void add(Handover handover) {
        var row = new HandoverRow();
        row.id = handover.id().value();
        row.callId = handover.call().value();
        row.leadId = handover.lead().value();
        row.fromPerson = handover.operator().value();
        row.kind = handover.asked();
        row.comment = handover.comment().orElse(null);
        row.dueAt = handover.dueAt().orElse(null);
        row.askedAt = handover.askedAt();
        rows.persistAndFlush(row);
        step(handover);
    }

    /// Writes the step the hand-over stands at.
    ///
    /// @return the hand-over it was given
    @Transactional(Transactional.TxType.MANDATORY)
    Handover step(Handover handover) {
        var row = new HandoverStepRow();
        row.handoverId = handover.id().value();
        row.step = handover.step();
        row.managerId = handover.manager().map(PersonId::value).orElse(null);
        row.why = handover.why().map(HandoverReason::code).orElse(null);
        row.at = handover.stepAt();
        steps.persistAndFlush(row);
        return handover;
    }

    private Handover handover(HandoverRow row) {
        var newest = steps.find("handoverId = ?1 order by id desc", row.id).firstResult();
        return row.handover(newest);
    }

    private static final class Rows implements PanacheRepositoryBase<HandoverRow, UUID> {}

    private static final class Steps implements PanacheRepository<HandoverStepRow> {}
}
