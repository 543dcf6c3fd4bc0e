package tritone.web.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import tritone.dialer.OwnCallFailed;
import tritone.web.desk.Push;

/// Tells a person on their screen that their call came to nothing.
@ApplicationScoped
class OwnCallNews {
    private final Event<Push> push;

    OwnCallNews(Event<Push> push) {
        this.push = push;
    }

    void failed(@Observes OwnCallFailed failed) {
        var wish = failed.wish();
        push.fire(Push.to(wish.by(), "own-call-failed", new Failed(wish.lead().value(), failed.why())));
    }

    public record Failed(long lead, String why) {}
}
