package tritone.campaign.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import tritone.campaign.Disposition;
import tritone.campaign.rules.NextStep.Callback;
import tritone.campaign.rules.NextStep.Done;
import tritone.campaign.rules.NextStep.NextNumber;
import tritone.campaign.rules.NextStep.RetryAt;
import tritone.campaign.rules.NextStep.SameAgain;
import tritone.campaign.rules.NextStep.Wait;

/// Decides whether and when a lead comes round again.
public final class Recycler {
    /// For an abandoned person of a campaign without a rule for that, and for a callback without a time.
    static final Duration SOON = Duration.ofMinutes(10);
    /// After an attempt that cost nothing: doubled each time, so that a number for which one line has no way shall not
    /// go round and round.
    static final Duration PATIENCE = Duration.ofMinutes(1);

    static final Duration MOST_PATIENCE = Duration.ofHours(4);
    /// For a number said to be nobody's, by a campaign without a rule for that.
    private static final Duration ANOTHER_DAY = Duration.ofDays(1);
    /// Parts of days looked at before a wish for one of them is given up.
    private static final int PARTS_AHEAD = 60;

    private Recycler() {}

    public static NextStep after(EndedAttempt ended, RetryRules rules, CallingCalendar calendar, Instant now) {
        return switch (ended.disposition()) {
            case TRUNK_FAILURE, CANCELLED -> new SameAgain(now.plus(patience(ended.inVain())));
            case CONNECTED -> new Wait();
            case DEAD_NUMBER -> noSuchNumber(ended, rules, calendar, now);
            case ABANDONED -> makeGood(ended, rules, calendar, now);
            case CALLBACK -> promised(ended, now);
            case NO_ANSWER,
                    BUSY,
                    OUT_OF_REACH,
                    REJECTED,
                    MACHINE,
                    GONE_BEFORE_JOIN,
                    HANG_UP,
                    ANSWERING_MACHINE,
                    NOT_STATED -> retry(ended, rules, calendar, now);
            case WRONG_PERSON -> ended.anotherNumber() ? retry(ended, rules, calendar, now) : new Done(Reason.FINISHED);
            case WARM, CONTACT_MADE, REFUSAL_FOLLOW_UP, REFUSAL_HARD, NON_PROFILE -> new Done(Reason.FINISHED);
            case DO_NOT_CALL -> new Done(Reason.DO_NOT_CALL);
        };
    }

    private static Duration patience(int inVain) {
        int doubled = Math.clamp(inVain - 1, 0, 10);
        Duration wanted = PATIENCE.multipliedBy(1L << doubled);
        return wanted.compareTo(MOST_PATIENCE) > 0 ? MOST_PATIENCE : wanted;
    }

    /// Until it is certain, the number is tried again like one that cannot be reached, and not on the same day.
    private static NextStep noSuchNumber(EndedAttempt ended, RetryRules rules, CallingCalendar calendar, Instant now) {
        if (ended.anotherNumber()) return new NextNumber();
        if (ended.numberDead()) return new Done(Reason.NO_LIVE_NUMBER);
        var rule = rules.after(Disposition.DEAD_NUMBER)
                .orElseGet(() -> new RetryRule(ANOTHER_DAY, PartOfDay.ANY, rules.mostAttempts()));
        if (ended.attempts() >= Math.min(rule.most(), rules.mostAttempts())) return new Done(Reason.ATTEMPTS_SPENT);
        Instant tomorrow = now.atZone(ended.zone())
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(ended.zone())
                .toInstant();
        Instant ruled = time(rule, calendar, now, ended.zone());
        if (!ruled.isBefore(tomorrow)) return new RetryAt(ruled);
        return new RetryAt(calendar.openFrom(tomorrow, ended.zone()).orElse(tomorrow));
    }

    private static NextStep retry(EndedAttempt ended, RetryRules rules, CallingCalendar calendar, Instant now) {
        var rule = rules.after(ended.disposition());
        if (rule.isEmpty()) return new Done(Reason.FINISHED);
        if (ended.attempts() >= Math.min(rule.get().most(), rules.mostAttempts()))
            return new Done(Reason.ATTEMPTS_SPENT);
        return new RetryAt(time(rule.get(), calendar, now, ended.zone()));
    }

    /// Whoever picked up for nothing is called again before the others.
    private static NextStep makeGood(EndedAttempt ended, RetryRules rules, CallingCalendar calendar, Instant now) {
        if (ended.attempts() >= rules.mostAttempts()) return new Done(Reason.ATTEMPTS_SPENT);
        Duration delay = rules.after(ended.disposition()).map(RetryRule::delay).orElse(SOON);
        Instant earliest = now.plus(delay);
        return new Callback(calendar.openFrom(earliest, ended.zone()).orElse(earliest), Optional.empty());
    }

    private static NextStep promised(EndedAttempt ended, Instant now) {
        Instant at = ended.callbackAt().orElse(now.plus(SOON));
        return new Callback(at.isBefore(now) ? now : at, ended.promisedBy());
    }

    private static Instant time(RetryRule rule, CallingCalendar calendar, Instant now, ZoneId zone) {
        Instant earliest = now.plus(rule.delay());
        PartOfDay last = PartOfDay.of(now.atZone(zone).toLocalTime());
        Instant at = earliest;
        for (int i = 0; i < PARTS_AHEAD; i++) {
            var open = calendar.openFrom(at, zone);
            if (open.isEmpty()) return earliest;
            LocalDateTime local = open.get().atZone(zone).toLocalDateTime();
            if (suits(rule.partOfDay(), PartOfDay.of(local.toLocalTime()), last)) return open.get();
            at = nextPart(local).atZone(zone).toInstant();
        }
        return calendar.openFrom(earliest, zone).orElse(earliest);
    }

    private static boolean suits(PartOfDay wish, PartOfDay part, PartOfDay last) {
        return switch (wish) {
            case ANY -> true;
            case ANOTHER -> part != last;
            case MORNING, AFTERNOON, EVENING -> part == wish;
        };
    }

    private static LocalDateTime nextPart(LocalDateTime local) {
        LocalTime noon = PartOfDay.AFTERNOON.begins();
        LocalTime dusk = PartOfDay.EVENING.begins();
        if (local.toLocalTime().isBefore(noon)) return local.with(noon);
        if (local.toLocalTime().isBefore(dusk)) return local.with(dusk);
        return local.toLocalDate().plusDays(1).atStartOfDay();
    }
}
