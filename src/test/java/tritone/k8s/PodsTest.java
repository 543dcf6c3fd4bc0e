package tritone.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How the parts run: with which rights, on which node, asked by whom, and what happens when a node is emptied.
class PodsTest extends OverlaysAtHand {
    @ParameterizedTest
    @ValueSource(strings = {"one-node", "external"})
    void containersRunAsNobodyInParticularAndWriteNowhereButInTheirVolumes(String overlay) {
        for (PodTemplateSpec pod : pods(overlay).values()) {
            assertThat(pod.getSpec().getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSpec().getAutomountServiceAccountToken()).isFalse();
            // names of services would be read as settings: a service called tritone-x sets TRITONE_X_PORT
            assertThat(pod.getSpec().getEnableServiceLinks()).isFalse();
            for (Container container : containers(pod)) {
                var locked = container.getSecurityContext();
                assertThat(locked.getReadOnlyRootFilesystem())
                        .as(container.getName())
                        .isTrue();
                assertThat(locked.getAllowPrivilegeEscalation()).isFalse();
                assertThat(locked.getCapabilities().getDrop()).containsExactly("ALL");
                assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
                assertThat(container.getResources().getLimits()).containsKey("memory");
                assertThat(container.getImage()).matches("[a-z/]+:[0-9.]+");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-node", "external"})
    void whatRunsForLongIsAskedHowItIs(String overlay) {
        pods(overlay).forEach((name, pod) -> {
            if (name.startsWith("Job")) return;
            var main = pod.getSpec().getContainers().getFirst();
            assertThat(main.getStartupProbe()).as(name).isNotNull();
            assertThat(main.getReadinessProbe()).as(name).isNotNull();
            assertThat(main.getLivenessProbe()).as(name).isNotNull();
        });
    }

    @Test
    void everythingFitsANodeOfTwoCoresAtOnce() {
        var asked = pods("one-node").values().stream()
                .map(pod -> containers(pod).stream()
                        .map(container -> Quantity.getAmountInBytes(
                                container.getResources().getRequests().get("cpu")))
                        .max(BigDecimal::compareTo)
                        .orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        // a cluster's own pods take up to a whole core
        assertThat(asked).isLessThanOrEqualTo(BigDecimal.valueOf(0.9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-node", "external"})
    void aDrainOfTheNodeWaitsForAPersonBeforeAnyPartGoes(String overlay) {
        var budgets = models(overlay).stream()
                .filter(PodDisruptionBudget.class::isInstance)
                .map(budget -> ((PodDisruptionBudget) budget).getSpec())
                .toList();
        pods(overlay).forEach((name, pod) -> {
            if (!name.startsWith("Job"))
                assertThat(budgets)
                        .as(name)
                        .anyMatch(budget -> carries(pod, budget.getSelector().getMatchLabels())
                                && budget.getMaxUnavailable().equals(new IntOrString(0)));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-node", "external"})
    void namesAreAskedOfWhateverServerTheClusterHas(String overlay) {
        var names = (NetworkPolicy) only(overlay, "NetworkPolicy", "names");
        assertThat(names.getSpec().getEgress()).singleElement().satisfies(rule -> {
            assertThat(rule.getTo()).isEmpty();
            assertThat(rule.getPorts()).allMatch(port -> port.getPort().equals(new IntOrString(53)));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-node", "external"})
    void theNamespaceSaysThatTheSwitchUsesTheNetworkOfItsNode(String overlay) {
        assertThat(only(overlay, "Namespace", "tritone").getMetadata().getLabels())
                .containsEntry("pod-security.kubernetes.io/enforce", "privileged")
                .containsEntry("pod-security.kubernetes.io/warn", "restricted");
    }

    @Test
    void composeStartsAgainWhatEnded() {
        var compose = Yaml.documents(Path.of("src/main/docker/compose.yaml")).getFirst();
        for (JsonNode service : compose.path("services")) {
            assertThat(service.at("/<<")
                            .path("restart")
                            .asText(service.path("restart").asText()))
                    .isEqualTo("unless-stopped");
            // an engine may refuse mount options it does not know, podman refuses uid=
            service.path("tmpfs").forEach(mount -> assertThat(mount.asText()).doesNotContain(":"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-node", "external"})
    void probesAndFiguresAreNotForTheWorld(String overlay) {
        var ingress = (Ingress) only(overlay, "Ingress", "service");
        for (var rule : ingress.getSpec().getRules()) {
            var backends = rule.getHttp().getPaths().stream()
                    .collect(Collectors.toMap(
                            HTTPIngressPath::getPath,
                            path -> path.getBackend().getService().getName()));
            assertThat(backends).containsEntry("/", "service").containsKey("/q");
            var behind = (Service) only(overlay, "Service", backends.get("/q"));
            assertThat(behind.getSpec().getSelector()).isNullOrEmpty();
        }
    }
}
