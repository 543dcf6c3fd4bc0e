package tritone.k8s;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/// The overlays of `k8s/`, assembled whole, and what is looked for in them.
abstract class OverlaysAtHand {
    @TempDir
    static Path copies;

    static List<HasMetadata> monitoring() {
        return Kustomization.assemble(Path.of("k8s/monitoring")).stream()
                .map(Models::read)
                .toList();
    }

    static Overlays overlays() {
        return new Overlays(copies);
    }

    static List<HasMetadata> models(String overlay) {
        return overlays().manifests(overlay).stream().map(Models::read).toList();
    }

    static HasMetadata only(String overlay, String kind, String name) {
        return models(overlay).stream()
                .filter(one -> one.getKind().equals(kind)
                        && one.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Map<String, PodTemplateSpec> pods(String overlay) {
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

    static List<Container> containers(PodTemplateSpec pod) {
        return Stream.concat(pod.getSpec().getContainers().stream(), pod.getSpec().getInitContainers().stream())
                .toList();
    }

    static boolean carries(PodTemplateSpec pod, Map<String, String> labels) {
        return pod.getMetadata().getLabels().entrySet().containsAll(labels.entrySet());
    }
}
