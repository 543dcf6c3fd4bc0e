package tritone.lead.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tritone.lead.importing.Rejection.Kind;
import tritone.lead.importing.Rejection.Reason;

/// Decides for each row of a chunk whether it is a new lead, adds to a known one, or stays out. Facts in, verdicts out.
final class Sieve {
    private final DuplicateRule rule;
    private final long base;
    /// Leads of this base from here on came with this very file; 0 while none has.
    private final long firstOfThisFile;
    private final Known known;
    private final Map<String, Draft> chunk = new HashMap<>();
    /// Numbers that rows of this chunk have brought to leads of earlier ones.
    private final Map<String, Hit> joined = new HashMap<>();

    private final List<Draft> fresh = new ArrayList<>();
    private final List<Addition> additions = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private long merged;
    private long duplicate;

    private Sieve(DuplicateRule rule, long base, long firstOfThisFile, Known known) {
        this.rule = rule;
        this.base = base;
        this.firstOfThisFile = firstOfThisFile;
        this.known = known;
    }

    static Sifted sift(List<Draft> drafts, DuplicateRule rule, Place place, Known known) {
        var sieve = new Sieve(rule, place.base(), place.firstOfThisFile(), known);
        for (var draft : drafts) sieve.sift(draft);
        return new Sifted(sieve.fresh, sieve.additions, sieve.rejections, sieve.merged, sieve.duplicate);
    }

    private void sift(Draft draft) {
        if (!dropDoNotCall(draft)) return;
        Draft sibling = rule.within() == DuplicateRule.Within.KEEP ? null : sibling(draft);
        var hits = draft.phones.keySet().stream()
                .flatMap(e164 -> known.leads().getOrDefault(e164, List.of()).stream())
                .toList();
        var inBase = joined(draft)
                .or(() -> hits.stream().filter(hit -> hit.base() == base).findFirst());
        if (sibling != null || (inBase.isPresent() && rule.within() != DuplicateRule.Within.KEEP)) {
            within(draft, sibling, inBase);
        } else if (rule.others() == DuplicateRule.Others.SKIP && hits.stream().anyMatch(hit -> hit.base() != base)) {
            duplicate(draft, Reason.DUPLICATE_IN_OTHER_BASE);
        } else {
            fresh.add(draft);
            draft.phones.keySet().forEach(e164 -> chunk.putIfAbsent(e164, draft));
        }
    }

    /// @return false when nothing is left to call
    private boolean dropDoNotCall(Draft draft) {
        var asked = draft.phones.keySet().stream()
                .filter(known.doNotCall()::contains)
                .toList();
        if (asked.isEmpty()) return true;
        boolean out = asked.size() == draft.phones.size();
        for (String e164 : out ? asked.subList(0, 1) : asked) {
            rejections.add(rejection(draft, out ? Kind.ROW : Kind.CELL, Reason.DO_NOT_CALL, e164));
        }
        asked.forEach(draft.phones::remove);
        return !out;
    }

    private void within(Draft draft, @Nullable Draft sibling, Optional<Hit> inBase) {
        if (rule.within() == DuplicateRule.Within.SKIP) {
            boolean ofFile = sibling != null
                    || inBase.filter(hit -> firstOfThisFile > 0 && hit.lead() >= firstOfThisFile)
                            .isPresent();
            duplicate(draft, ofFile ? Reason.DUPLICATE_IN_FILE : Reason.DUPLICATE_IN_BASE);
            return;
        }
        merged++;
        if (sibling == null) {
            var lead = inBase.orElseThrow();
            additions.add(new Addition(lead.lead(), draft));
            draft.phones.keySet().forEach(e164 -> joined.putIfAbsent(e164, lead));
        } else {
            sibling.fillFrom(draft);
            sibling.phones.keySet().forEach(e164 -> chunk.putIfAbsent(e164, sibling));
        }
    }

    private void duplicate(Draft draft, Reason reason) {
        duplicate++;
        rejections.add(rejection(
                draft, Kind.DUPLICATE, reason, draft.phones.keySet().iterator().next()));
    }

    private Optional<Hit> joined(Draft draft) {
        return draft.phones.keySet().stream()
                .flatMap(e164 -> Stream.ofNullable(joined.get(e164)))
                .findFirst();
    }

    private @Nullable Draft sibling(Draft draft) {
        for (String e164 : draft.phones.keySet()) {
            var same = chunk.get(e164);
            if (same != null) return same;
        }
        return null;
    }

    private static Rejection rejection(Draft draft, Kind kind, Reason reason, String e164) {
        var column = Optional.ofNullable(draft.phones.get(e164)).map(DraftPhone::column);
        return Rejection.of(draft.row, kind, column, reason, Optional.of(e164));
    }

    /// @param firstOfThisFile the first lead this import has made; 0 when none yet
    record Place(long base, long firstOfThisFile) {}

    /// What the database knows of a chunk's numbers.
    record Known(Map<String, List<Hit>> leads, Set<String> doNotCall) {}

    record Hit(long lead, long base) {}

    /// What a row adds to a lead that is there already.
    record Addition(long lead, Draft draft) {}

    record Sifted(
            List<Draft> fresh, List<Addition> additions, List<Rejection> rejections, long merged, long duplicate) {}
}
