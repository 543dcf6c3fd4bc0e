package tritone.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.EnableKubernetesMockClient;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `k8s/` as its users deploy it, each overlay assembled whole.
@EnableKubernetesMockClient(crud = true)
class ManifestsTest extends OverlaysAtHand {
    private static final Path KUBECTL = Path.of("/usr/bin/kubectl");

    KubernetesClient cluster;

    @ParameterizedTest
    @ValueSource(strings = {"one-node", "external"})
    void everyManifestHoldsOnlyWhatItsKindHas(String overlay) {
        assertThat(overlays().manifests(overlay))
                .hasSizeGreaterThan(15)
                .allSatisfy(manifest -> assertThat(Models.read(manifest)).isNotNull());
    }

    @Test
    void aFieldThatNoKindHasIsFound() {
        var misspelt = overlays().manifests("one-node").stream()
                .filter(manifest -> manifest.path("kind").asText().equals("Deployment"))
                .findFirst()
                .orElseThrow();
        ((ObjectNode) misspelt.at("/spec/template/spec/containers/0")).put("readynessProbe", "yes");
        assertThatThrownBy(() -> Models.read(misspelt)).hasMessageContaining("readynessProbe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-node", "external"})
    void whatIsReferredToIsThere(String overlay) {
        var there = new HashSet<Generated.Key>();
        for (ObjectNode manifest : overlays().manifests(overlay)) {
            there.add(new Generated.Key(
                    manifest.path("kind").asText(),
                    manifest.at("/metadata/name").asText()));
        }
        for (ObjectNode manifest : overlays().manifests(overlay)) {
            assertThat(there).containsAll(References.in(manifest));
            manifest.findValuesAsText("claimName")
                    .forEach(claim -> assertThat(there).contains(new Generated.Key("PersistentVolumeClaim", claim)));
            manifest.findValuesAsText("serviceAccountName")
                    .forEach(account -> assertThat(there).contains(new Generated.Key("ServiceAccount", account)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-node", "external"})
    void aKeyThatAContainerAsksForIsInTheSecret(String overlay) {
        var secret = overlays().manifests(overlay).stream()
                .filter(manifest -> manifest.path("kind").asText().equals("Secret"))
                .findFirst()
                .orElseThrow();
        for (ObjectNode manifest : overlays().manifests(overlay)) {
            for (JsonNode asked : manifest.findValues("secretKeyRef"))
                assertThat(secret.path("data").has(asked.path("key").asText()))
                        .as(asked.toString())
                        .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-node", "external"})
    void selectorsFindTheirPods(String overlay) {
        var pods = pods(overlay).values();
        for (HasMetadata one : models(overlay)) {
            if (one instanceof Service service
                    && !service.getSpec().getSelector().isEmpty()) {
                var found = pods.stream()
                        .filter(pod -> carries(pod, service.getSpec().getSelector()))
                        .toList();
                assertThat(found).as(service.getMetadata().getName()).hasSize(1);
                var ports =
                        found.getFirst().getSpec().getContainers().getFirst().getPorts();
                service.getSpec()
                        .getPorts()
                        .forEach(port -> assertThat(ports)
                                .anyMatch(known -> known.getName()
                                        .equals(port.getTargetPort().getStrVal())));
            }
            if (one instanceof PodDisruptionBudget budget)
                assertThat(pods)
                        .anyMatch(pod ->
                                carries(pod, budget.getSpec().getSelector().getMatchLabels()));
        }
        for (HasMetadata one : monitoring()) {
            if (one instanceof ServiceMonitor monitor)
                assertThat(models(overlay))
                        .anyMatch(service -> service instanceof Service
                                && service.getMetadata().getLabels() != null
                                && service.getMetadata()
                                        .getLabels()
                                        .entrySet()
                                        .containsAll(monitor.getSpec()
                                                .getSelector()
                                                .getMatchLabels()
                                                .entrySet()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-node", "external"})
    void anOverlayNeedsNoKindThatAClusterMayLack(String overlay) {
        assertThat(models(overlay)).noneMatch(one -> one.getApiVersion().startsWith("monitoring.coreos.com"));
        assertThat(monitoring()).allMatch(one -> one.getApiVersion().startsWith("monitoring.coreos.com"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-node", "external"})
    void anApiServerTakesAllOfIt(String overlay) {
        for (HasMetadata one : models(overlay)) {
            cluster.resource(one).create();
            var kept = cluster.resource(one).get();
            assertThat(kept.getMetadata().getName()).isEqualTo(one.getMetadata().getName());
            assertThat(kept.getMetadata().getUid()).isNotBlank();
        }
        var service = cluster.apps()
                .deployments()
                .inNamespace("tritone")
                .withName("service")
                .get();
        assertThat(service.getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .getFirst()
                        .getImage())
                .isEqualTo("tritone/service:0.1.0");
        assertThat(cluster.apps()
                        .statefulSets()
                        .inNamespace("tritone")
                        .withName("switch")
                        .get()
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getHostNetwork())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-node", "external"})
    void kubectlAssemblesTheSame(String overlay) throws Exception {
        assumeTrue(Files.isExecutable(KUBECTL), "no kubectl on this machine");
        var process = new ProcessBuilder(
                        KUBECTL.toString(),
                        "kustomize",
                        overlays().folder(overlay).toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(plain(overlays().manifests(overlay))).isEqualTo(plain(Yaml.documents(text)));
    }

    /// By kind and name; names that end in a hash without it.
    private static Map<String, JsonNode> plain(List<ObjectNode> manifests) {
        var plain = new TreeMap<String, JsonNode>();
        var names = new TreeMap<Generated.Key, String>();
        for (ObjectNode manifest : manifests) {
            String kind = manifest.path("kind").asText();
            String name = manifest.at("/metadata/name").asText();
            if (!kind.equals("ConfigMap") && !kind.equals("Secret")) continue;
            names.put(new Generated.Key(kind, name), name.replaceAll("-[a-z0-9]{10}$", ""));
            ((ObjectNode) manifest.path("metadata")).put("name", name.replaceAll("-[a-z0-9]{10}$", ""));
        }
        for (ObjectNode manifest : manifests) {
            References.rename(manifest, names);
            plain.put(
                    manifest.path("kind").asText() + " "
                            + manifest.at("/metadata/name").asText(),
                    manifest);
        }
        return plain;
    }
}
