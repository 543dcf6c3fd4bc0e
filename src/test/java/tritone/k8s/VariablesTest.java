package tritone.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.config.ConfigMapping;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What containers are told is what their programs ask for: a variable that is misspelt is silently nothing.
class VariablesTest {
    private static final Pattern SAID = Pattern.compile("tritone\\.[a-z0-9.-]+|TRITONE_[A-Z0-9_]+");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix");
    private static final Pattern OF_A_TEMPLATE = Pattern.compile("@([A-Z][A-Z0-9_]*)@");

    @TempDir
    static Path copies;

    @ParameterizedTest
    @ValueSource(strings = {"one-node", "external"})
    void theServiceReadsEveryVariableItIsGiven(String overlay) throws Exception {
        assertThat(given(overlay, "service"))
                .filteredOn(name -> name.startsWith("TRITONE_"))
                .isNotEmpty()
                .isSubsetOf(asked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-node", "external"})
    void theSwitchIsGivenEveryVariableOfItsTemplates(String overlay) throws IOException {
        var given = given(overlay, "switch");
        given.addAll(List.of("SOUNDS", "MOH"));
        assertThat(given).containsAll(found(Path.of("asterisk-config/pbx"), OF_A_TEMPLATE, one -> one.group(1)));
    }

    @Test
    void composeTellsTheServiceWhatItReadsAndTheSwitchTheAddressThatSoundComesTo() throws Exception {
        var services = Yaml.documents(Path.of("src/main/docker/compose.yaml"))
                .getFirst()
                .path("services");
        var given = new HashSet<String>();
        services.at("/service/environment").fieldNames().forEachRemaining(given::add);
        assertThat(given).isNotEmpty().isSubsetOf(asked());
        assertThat(services.at("/switch/network_mode").asText()).isEqualTo("host");
        for (String address : List.of("ADDRESS", "AMI_ADDRESS", "MEDIA_ADDRESS", "HOST_ADDRESS"))
            assertThat(services.at("/switch/environment").path(address).asText())
                    .as(address)
                    .isEqualTo("${PUBLIC_ADDRESS:?}");
    }

    /// By its map of settings, and by the containers of its image.
    private static Set<String> given(String overlay, String part) {
        var given = new HashSet<String>();
        for (ObjectNode manifest : new Overlays(copies).manifests(overlay)) {
            if (manifest.at("/metadata/name").asText().startsWith(part + "-"))
                manifest.path("data").fieldNames().forEachRemaining(given::add);
            for (var containers : manifest.findValues("containers"))
                for (var container : containers)
                    if (container.path("image").asText().startsWith("tritone/" + part))
                        given.addAll(container.path("env").findValuesAsText("name"));
        }
        return given;
    }

    private static Set<String> asked() throws Exception {
        var asked = found(Path.of("src/main"), SAID, MatchResult::group);
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                if (MAPPING.matcher(Files.readString(file)).find()) asked.addAll(settings(file));
            }
        }
        return asked.stream().map(VariablesTest::variable).collect(Collectors.toSet());
    }

    private static Set<String> settings(Path source) throws ClassNotFoundException {
        String name = Path.of("src/main/java").relativize(source).toString();
        var mapping = Class.forName(name.replace(".java", "").replace('/', '.'));
        return settings(mapping.getAnnotation(ConfigMapping.class).prefix(), mapping)
                .collect(Collectors.toSet());
    }

    private static Stream<String> settings(String prefix, Class<?> mapping) {
        return Stream.of(mapping.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .flatMap(method -> settings(prefix, method));
    }

    private static Stream<String> settings(String prefix, Method method) {
        String name = prefix + "." + method.getName().replaceAll("([A-Z])", "-$1");
        var type = method.getReturnType();
        boolean group = type.isInterface() && type.getName().startsWith("tritone.");
        return group ? settings(name, type) : Stream.of(name);
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static Set<String> found(Path folder, Pattern what, Function<MatchResult, String> part) throws IOException {
        var found = new HashSet<String>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(one -> one.toString().matches(".*\\.(java|properties|conf)"))
                    .toList()) {
                what.matcher(Files.readString(file)).results().map(part).forEach(found::add);
            }
        }
        return found;
    }
}
