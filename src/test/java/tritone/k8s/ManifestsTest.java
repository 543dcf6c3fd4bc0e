package tritone.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.EnableKubernetesMockClient;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `k8s/` as its users deploy it, each overlay assembled whole.
@EnableKubernetesMockClient(crud = true)
class ManifestsTest {
    private static final Path KUBECTL = Path.of("/usr/bin/kubectl");

    @TempDir
    static Path copies;

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

    private static HasMetadata only(String overlay, String kind, String name) {
        return models(overlay).stream()
                .filter(one -> one.getKind().equals(kind)
                        && one.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow();
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

    private static List<HasMetadata> monitoring() {
        return Kustomization.assemble(Path.of("k8s/monitoring")).stream()
                .map(Models::read)
                .toList();
    }

    private static Overlays overlays() {
        return new Overlays(copies);
    }

    private static List<HasMetadata> models(String overlay) {
        return overlays().manifests(overlay).stream().map(Models::read).toList();
    }

    private static Map<String, PodTemplateSpec> pods(String overlay) {
        var pods = new TreeMap<String, PodTemplateSpec>();
        for (HasMetadata one : models(overlay)) {
            String name = one.getKind() + " " + one.getMetadata().getName();
            if (one instanceof Deployment deployment)
                pods.put(name, deployment.getSpec().getTemplate());
            if (one instanceof StatefulSet set) pods.put(name, set.getSpec().getTemplate());
            if (one instanceof Job job) pods.put(name, job.getSpec().getTemplate());
        }
        return pods;
    }

    private static List<Container> containers(PodTemplateSpec pod) {
        return Stream.concat(pod.getSpec().getContainers().stream(), pod.getSpec().getInitContainers().stream())
                .toList();
    }

    private static boolean carries(PodTemplateSpec pod, Map<String, String> labels) {
        return pod.getMetadata().getLabels().entrySet().containsAll(labels.entrySet());
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
