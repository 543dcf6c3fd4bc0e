package tritone.funnel.regulation;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tritone.funnel.regulation.RegulationDocument.GroundEntry;
import tritone.funnel.regulation.RegulationDocument.SectionEntry;
import tritone.funnel.regulation.RegulationDocument.Transition;
import tritone.funnel.regulation.RegulationDocument.WorkList;
import tritone.funnel.regulation.Verdict.Moved;
import tritone.funnel.regulation.Verdict.Reason;
import tritone.funnel.regulation.Verdict.Refused;
import tritone.funnel.regulation.Verdict.Stays;
import tritone.lead.LeadState;
import tritone.lead.Section;
import tritone.lead.Stage;

/// One version of the head of sales' regulation, in force: which ground moves a lead from where to where.
///
/// A document that contradicts itself is refused when it is read, so that every question has one answer.
public final class Regulation {
    private final RegulationDocument document;
    private final Set<Position> positions;
    private final Set<Section> terminal;
    private final Map<String, GroundEntry> grounds;
    private final Map<Cell, Verdict> table = new HashMap<>();

    public Regulation(RegulationDocument document) {
        this.document = document;
        this.positions = new LinkedHashSet<>(document.positions());
        this.terminal = document.sections().stream()
                .filter(SectionEntry::terminal)
                .map(SectionEntry::code)
                .collect(Collectors.toUnmodifiableSet());
        this.grounds =
                document.grounds().stream().collect(Collectors.toUnmodifiableMap(GroundEntry::code, entry -> entry));
        document.transitions().forEach(this::enter);
    }

    public Verdict next(LeadState state, Section section, Stage stage, Ground ground) {
        return next(new Position(state, section, stage), ground);
    }

    public Verdict next(Position from, Ground ground) {
        if (!grounds.containsKey(ground.code())) return new Refused(Reason.UNKNOWN_GROUND);
        if (!positions.contains(from)) return new Refused(Reason.NO_SUCH_POSITION);
        if (terminal.contains(from.section())) return new Refused(Reason.TERMINAL_SECTION);
        return table.getOrDefault(new Cell(from, ground.code()), new Refused(Reason.NOT_FROM_HERE));
    }

    public boolean mayBeSaidBy(Ground ground, String role) {
        var entry = grounds.get(ground.code());
        return entry != null && entry.by().contains(role);
    }

    /// The ground of this code; empty when the document gives it to none of these roles.
    public Optional<Ground> sayable(String code, Collection<String> roles) {
        return Optional.of(code)
                .filter(Ground::isOne)
                .map(Ground::new)
                .filter(ground -> roles.stream().anyMatch(role -> mayBeSaidBy(ground, role)));
    }

    /// What a person of this role may say about a lead that stands here, in the document's order.
    public List<GroundEntry> choices(Position from, String role) {
        return document.grounds().stream()
                .filter(entry -> entry.by().contains(role))
                .filter(entry -> !(next(from, new Ground(entry.code())) instanceof Refused))
                .toList();
    }

    public int version() {
        return document.version();
    }

    public WorkList workList() {
        return document.workList();
    }

    public RegulationDocument document() {
        return document;
    }

    private void enter(Transition line) {
        var to = line.to();
        if (to != null && !positions.contains(to)) throw new IllegalArgumentException("leads to nowhere: " + line);
        var matched = positions.stream()
                .filter(position -> !terminal.contains(position.section()))
                .filter(line.from()::matches)
                .toList();
        if (matched.size() < line.from().states().size())
            throw new IllegalArgumentException("begins nowhere, or in a section nothing leaves: " + line);
        Verdict verdict = to == null ? new Stays() : new Moved(to);
        for (Position from : matched) {
            for (String ground : line.grounds()) {
                if (!grounds.containsKey(ground)) throw new IllegalArgumentException("no such ground: " + ground);
                if (table.put(new Cell(from, ground), verdict) != null)
                    throw new IllegalArgumentException("two answers to " + ground + " from " + from);
            }
        }
    }

    private record Cell(Position from, String ground) {}
}
