package tritone.dialer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tritone.campaign.CampaignId;
import tritone.dialer.pacing.BecauseCode;
import tritone.dialer.pacing.DialPlan;

/// Why each campaign dials as it does: the last reasons in memory, and in rows as far as they differ in kind.
@ApplicationScoped
class PacingNotes {
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final Duration OTHER_ROW = Duration.ofSeconds(5);
    private static final Duration ROW = Duration.ofSeconds(60);
    private static final int SHOWN = 10;

    private final Map<CampaignId, Diary> diaries = new ConcurrentHashMap<>();
    private final Event<Paced> paced;
    private final Sql sql;

    PacingNotes(Event<Paced> paced, DataSource source) {
        this.paced = paced;
        this.sql = new Sql(source);
    }

    /// @param dialled how many calls came of the plan: it asks for calls before anybody knows whether a lead may be
    /// called
    void keep(CampaignId campaign, DialPlan plan, int dialled, Instant now) {
        var diary = diaries.computeIfAbsent(campaign, id -> new Diary());
        if (!diary.note(plan, dialled, now)) return;
        if (diary.write(plan, now)) QuarkusTransaction.requiringNew().run(() -> write(campaign, plan, now));
        paced.fire(new Paced(campaign, plan, now));
    }

    /// The newest first.
    List<Note> last(CampaignId campaign) {
        @Nullable Diary diary = diaries.get(campaign);
        return diary == null ? List.of() : diary.notes();
    }

    private void write(CampaignId campaign, DialPlan plan, Instant now) {
        sql.update(
                "insert into pacing_note (campaign_id, at, orders, because) values (?, ?, ?, ?)",
                campaign.value(),
                now,
                plan.orders(),
                plan.because().text());
    }

    /// @param dialled calls placed since, until another reason was noted
    record Note(Instant at, DialPlan plan, int dialled) {
        BecauseCode word() {
            return plan.because().code();
        }

        Note and(int more) {
            return new Note(at, plan, dialled + more);
        }
    }

    /// What was noted of one campaign.
    private static final class Diary {
        private final Deque<Note> notes = new ArrayDeque<>();
        private @Nullable Note written;

        /// False when there is nothing new, or it comes too soon.
        synchronized boolean note(DialPlan plan, int dialled, Instant now) {
            @Nullable Note last = notes.peekFirst();
            if (last != null && isNoNews(last, plan, now)) {
                notes.removeFirst();
                notes.addFirst(last.and(dialled));
                return false;
            }
            notes.addFirst(new Note(now, plan, dialled));
            if (notes.size() > SHOWN) notes.removeLast();
            return true;
        }

        private static boolean isNoNews(Note last, DialPlan plan, Instant now) {
            return last.plan().because().equals(plan.because())
                    || now.isBefore(last.at().plus(BETWEEN));
        }

        /// A row when another rule binds than the one written of last, or after some time.
        synchronized boolean write(DialPlan plan, Instant now) {
            var note = new Note(now, plan, 0);
            @Nullable Note last = written;
            boolean due = last == null
                    || !now.isBefore(last.at().plus(ROW))
                    || last.word() != note.word() && !now.isBefore(last.at().plus(OTHER_ROW));
            if (due) written = note;
            return due;
        }

        synchronized List<Note> notes() {
            return List.copyOf(notes);
        }
    }
}
