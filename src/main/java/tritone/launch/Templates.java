package tritone.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Configuration templates: `@NAME@` in a `.conf` file stands for a variable, other files are copied as they are.
final class Templates {
    private static final Pattern VARIABLE = Pattern.compile("@([A-Z][A-Z0-9_]*)@");

    private Templates() {}

    /// @throws Trouble when a file uses a variable that nobody sets
    static void render(Path from, Path to, Map<String, String> variables) throws IOException {
        if (!Files.isDirectory(from)) throw new Trouble("The configuration templates " + from + " are missing.");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(java.util.Objects.requireNonNull(target.getParent()));
                if (file.toString().endsWith(".conf")) Files.writeString(target, rendered(file, variables));
                else Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static String rendered(Path file, Map<String, String> variables) throws IOException {
        String text = Files.readString(file);
        var matcher = VARIABLE.matcher(text);
        var out = new StringBuilder();
        while (matcher.find()) {
            String value = variables.get(matcher.group(1));
            if (value == null) throw unknown(file, text.substring(0, matcher.start()), matcher.group(), variables);
            matcher.appendReplacement(out, java.util.regex.Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(out).toString();
    }

    private static Trouble unknown(Path file, String before, String name, Map<String, String> variables) {
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        return new Trouble("%s:%d uses %s, which nobody sets; known are %s."
                .formatted(file, line, name, String.join(", ", new TreeSet<>(variables.keySet()))));
    }
}
