package tritone.web;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// A screen's own address answers with the page: the browser's router takes it from there.
@ApplicationScoped
class Spa {
    private static final int AFTER_ALL_OTHERS = 20_000;

    void routes(@Observes Router router) {
        router.getWithRegex("/(?!api/|q/|assets/)[^.]*")
                .order(AFTER_ALL_OTHERS)
                .handler(context -> context.reroute("/index.html"));
    }
}
