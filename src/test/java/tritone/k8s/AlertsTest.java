package tritone.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableBean;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tritone.Database;
import tritone.web.Management;

/// An alert on a figure that nobody counts never rings.
@QuarkusTest
@WithTestResource(Database.class)
class AlertsTest {
    private static final Pattern METRIC = Pattern.compile("\\btritone_[a-z_]+(\\{[^}]*})?");

    @Inject
    EntityManager db;

    @BeforeEach
    void aTrunkAndEverybodyWhoCounts() {
        QuarkusTransaction.requiringNew()
                .run(() -> db.createNativeQuery("insert ignore into trunk (name, host) values ('alerts', '127.0.0.1')")
                        .executeUpdate());
        // ticks and sweeps are off in tests, so nobody has made these yet
        for (var bean : Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE)) {
            boolean counts = bean.getBeanClass().getName().startsWith("tritone.")
                    && Arrays.stream(bean.getBeanClass().getDeclaredConstructors())
                            .anyMatch(constructor ->
                                    List.of(constructor.getParameterTypes()).contains(MeterRegistry.class));
            if (counts)
                assertThat(Arc.container()
                                .instance((InjectableBean<?>) bean)
                                .get()
                                .toString())
                        .isNotEmpty();
        }
    }

    @Test
    void everyFigureThatAnAlertWatchesIsCounted() {
        var watched = new TreeSet<String>();
        for (var manifest : Yaml.documents(Path.of("k8s/monitoring/watching.yaml"))) {
            for (JsonNode rule : manifest.findValues("expr")) {
                var names = METRIC.matcher(rule.asText());
                while (names.find()) watched.add(names.group());
            }
        }
        assertThat(watched).hasSizeGreaterThan(8);
        // the board looks at its parts every few seconds
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            String figures = Management.asks()
                    .get("/metrics")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(watched)
                    .allSatisfy(metric ->
                            assertThat(counted(figures, metric)).as(metric).isTrue());
        });
    }

    /// A line of that name with these labels; others may stand between.
    private static boolean counted(String figures, String metric) {
        int brace = metric.indexOf('{');
        String name = brace < 0 ? metric : metric.substring(0, brace);
        String[] labels = brace < 0
                ? new String[0]
                : metric.substring(brace + 1, metric.length() - 1).split(",");
        return figures.lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .anyMatch(line -> Arrays.stream(labels).allMatch(line::contains));
    }
}
