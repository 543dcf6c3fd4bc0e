package tritone.campaign.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tritone.campaign.rules.DialVerdict.Allowed;
import tritone.campaign.rules.DialVerdict.Refused;
import tritone.lead.Section;

/// May this lead be dialled now, and on which number? A list of rules, each with one reason to refuse.
public final class DialRules {
    static final Duration TRUNK_PATIENCE = Duration.ofMinutes(1);
    static final Duration BUSY_PATIENCE = Duration.ofMinutes(1);
    /// A calendar without any opening may be edited: ask again tomorrow.
    static final Duration CLOSED_PATIENCE = Duration.ofDays(1);

    private static final List<LeadRule> LEAD_RULES = List.of(
            DialRules::inASectionToCall,
            DialRules::notInWork,
            DialRules::agreed,
            DialRules::attemptsLeft,
            DialRules::timeHasCome,
            DialRules::trunkWorks,
            DialRules::lineOpen);

    /// Whoever calls a lead of their own knows that it is in work, and has no attempts to spend.
    private static final List<LeadRule> BY_HAND =
            List.of(DialRules::notRefused, DialRules::trunkWorks, DialRules::lineOpen);

    private static final List<NumberRule> NUMBER_RULES = List.of(
            DialRules::alive,
            DialRules::allowedByLine,
            DialRules::mayBeCalled,
            DialRules::withinCalendar,
            DialRules::belowCaps,
            DialRules::belowLawfulCalls,
            DialRules::rested,
            DialRules::notSaidDeadToday,
            DialRules::notOnTheLine,
            DialRules::affordable);

    private DialRules() {}

    public static DialVerdict check(DialFacts lead, DialTerms terms, Instant now) {
        return check(LEAD_RULES, lead, terms, now);
    }

    /// The same for a lead that somebody calls by hand.
    public static DialVerdict byHand(DialFacts lead, DialTerms terms, Instant now) {
        return check(BY_HAND, lead, terms.byHand(), now);
    }

    private static DialVerdict check(List<LeadRule> rules, DialFacts lead, DialTerms terms, Instant now) {
        for (LeadRule rule : rules) {
            var refused = rule.refuse(lead, terms, now);
            if (refused.isPresent()) return refused.get();
        }
        var refusals = new ArrayList<Refused>();
        // the numbers tried least come first, then the lead's own order
        var numbers = lead.numbers().stream()
                .sorted(Comparator.comparingInt(number -> number.attempts().size()))
                .toList();
        for (NumberFacts number : numbers) {
            var refused = refuse(number, terms, now);
            if (refused.isEmpty()) return new Allowed(number);
            refusals.add(refused.get());
        }
        return soonest(refusals);
    }

    private static Optional<Refused> refuse(NumberFacts number, DialTerms terms, Instant now) {
        return NUMBER_RULES.stream()
                .flatMap(rule -> rule.refuse(number, terms, now).stream())
                .findFirst();
    }

    /// Of several numbers' reasons, the one that will pass first; if none will, that somebody asked not to be called
    /// says more than that the line bars a number, and that says more than that a number is dead.
    private static Refused soonest(List<Refused> refusals) {
        return refusals.stream()
                .filter(refused -> refused.until().isPresent())
                .min(Comparator.comparing(refused -> refused.until().orElseThrow()))
                .or(() -> first(refusals, Reason.DO_NOT_CALL))
                .or(() -> first(refusals, Reason.BARRED_BY_LINE))
                .orElseGet(() -> new Refused(Reason.NO_LIVE_NUMBER, Optional.empty()));
    }

    private static Optional<Refused> first(List<Refused> refusals, Reason reason) {
        return refusals.stream().filter(refused -> refused.reason() == reason).findFirst();
    }

    private static Optional<Refused> inASectionToCall(DialFacts lead, DialTerms terms, Instant now) {
        return lead.section() == Section.TO_CALL ? Optional.empty() : Refused.forGood(Reason.NOT_TO_CALL_SECTION);
    }

    private static Optional<Refused> notRefused(DialFacts lead, DialTerms terms, Instant now) {
        return lead.section() == Section.REFUSED_OR_NON_PROFILE
                ? Refused.forGood(Reason.NOT_TO_CALL_SECTION)
                : Optional.empty();
    }

    private static Optional<Refused> notInWork(DialFacts lead, DialTerms terms, Instant now) {
        return lead.inWork() ? Refused.forGood(Reason.IN_WORK) : Optional.empty();
    }

    private static Optional<Refused> agreed(DialFacts lead, DialTerms terms, Instant now) {
        return terms.law().consent() && !lead.agreed() ? Refused.forGood(Reason.NO_CONSENT) : Optional.empty();
    }

    /// A promise to call back is kept even when the attempts are spent.
    private static Optional<Refused> attemptsLeft(DialFacts lead, DialTerms terms, Instant now) {
        boolean spent = lead.attempts() >= terms.mostAttempts() && !lead.promised();
        return spent ? Refused.forGood(Reason.ATTEMPTS_SPENT) : Optional.empty();
    }

    private static Optional<Refused> timeHasCome(DialFacts lead, DialTerms terms, Instant now) {
        if (!lead.dueAt().isAfter(now)) return Optional.empty();
        return Refused.until(lead.promised() ? Reason.CALLBACK_LATER : Reason.RETRY_LATER, lead.dueAt());
    }

    private static Optional<Refused> trunkWorks(DialFacts lead, DialTerms terms, Instant now) {
        return terms.trunkStopped() ? Refused.until(Reason.TRUNK_STOPPED, now.plus(TRUNK_PATIENCE)) : Optional.empty();
    }

    private static Optional<Refused> lineOpen(DialFacts lead, DialTerms terms, Instant now) {
        return terms.line().shut().flatMap(shut -> refused(shut, terms, now));
    }

    private static Optional<Refused> alive(NumberFacts number, DialTerms terms, Instant now) {
        return number.dead() ? Refused.forGood(Reason.NO_LIVE_NUMBER) : Optional.empty();
    }

    private static Optional<Refused> allowedByLine(NumberFacts number, DialTerms terms, Instant now) {
        return terms.line().line().allowed().allows(number.number())
                ? Optional.empty()
                : Refused.forGood(Reason.BARRED_BY_LINE);
    }

    private static Optional<Refused> mayBeCalled(NumberFacts number, DialTerms terms, Instant now) {
        return number.doNotCall() ? Refused.forGood(Reason.DO_NOT_CALL) : Optional.empty();
    }

    private static Optional<Refused> withinCalendar(NumberFacts number, DialTerms terms, Instant now) {
        return terms.calendar()
                .closed(now, number.zones())
                .flatMap(reason -> Refused.until(reason, opening(number, terms, now)));
    }

    private static Optional<Refused> belowCaps(NumberFacts number, DialTerms terms, Instant now) {
        return terms.caps()
                .fullUntil(number.attempts(), now, number.zone())
                .flatMap(until -> Refused.until(Reason.CAP_PER_NUMBER, opening(number, terms, until)));
    }

    private static Optional<Refused> belowLawfulCalls(NumberFacts number, DialTerms terms, Instant now) {
        return terms.law()
                .caps()
                .flatMap(caps -> caps.fullUntil(number.attempts(), now, number.zone()))
                .flatMap(until -> Refused.until(Reason.LAWFUL_CALLS_SPENT, opening(number, terms, until)));
    }

    private static Optional<Refused> rested(NumberFacts number, DialTerms terms, Instant now) {
        if (terms.law().reserved()) return Optional.empty();
        return number.abandonedAt()
                .map(at -> at.plus(terms.law().rest()))
                .filter(until -> until.isAfter(now))
                .flatMap(until -> Refused.until(Reason.RESTS_AFTER_ABANDONED, opening(number, terms, until)));
    }

    /// Only the same answer on another day says more.
    private static Optional<Refused> notSaidDeadToday(NumberFacts number, DialTerms terms, Instant now) {
        var today = now.atZone(number.zone()).toLocalDate();
        return number.saidDeadAt()
                .filter(at -> at.atZone(number.zone()).toLocalDate().equals(today))
                .flatMap(at -> Refused.until(
                        Reason.RETRY_LATER,
                        opening(
                                number,
                                terms,
                                today.plusDays(1).atStartOfDay(number.zone()).toInstant())));
    }

    private static Optional<Refused> notOnTheLine(NumberFacts number, DialTerms terms, Instant now) {
        return number.busy() ? Refused.until(Reason.NUMBER_BUSY, now.plus(BUSY_PATIENCE)) : Optional.empty();
    }

    private static Optional<Refused> affordable(NumberFacts number, DialTerms terms, Instant now) {
        return switch (terms.line().room().shareOf(number.number())) {
            case DayRoom.Share.SetAside enough -> Optional.empty();
            case DayRoom.Share.Refused refused -> refused(refused, terms, now);
        };
    }

    /// A new day lifts a cap; what may change before is asked for again soon.
    private static Optional<Refused> refused(DayRoom.Share.Refused why, DialTerms terms, Instant now) {
        return Refused.until(why.reason(), why.today() ? terms.line().room().nextDay() : now.plus(TRUNK_PATIENCE));
    }

    private static Instant opening(NumberFacts number, DialTerms terms, Instant from) {
        return terms.calendar().openFrom(from, number.zones()).orElseGet(() -> from.plus(CLOSED_PATIENCE));
    }

    private interface LeadRule {
        Optional<Refused> refuse(DialFacts lead, DialTerms terms, Instant now);
    }

    private interface NumberRule {
        Optional<Refused> refuse(NumberFacts number, DialTerms terms, Instant now);
    }
}
