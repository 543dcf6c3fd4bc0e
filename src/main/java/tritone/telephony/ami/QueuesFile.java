package tritone.telephony.ami;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The managers' groups as `queues.conf` includes them. Read back at the start, so that naming one group's members does
/// not drop the others.
final class QueuesFile {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{2,40}");
    private static final Pattern SECTION = Pattern.compile("\\[([^]]+)]\\(manager-group\\)");
    private static final Pattern MEMBER = Pattern.compile("member => PJSIP/([^,]+),.*");

    private final ReplacedFile file;
    private final Map<String, List<String>> groups = new TreeMap<>();

    QueuesFile(ReplacedFile file) {
        this.file = file;
        List<String> members = new ArrayList<>();
        for (String line : file.read().lines().toList()) {
            var section = SECTION.matcher(line);
            if (section.matches()) {
                members = new ArrayList<>();
                groups.put(section.group(1), members);
            }
            var member = MEMBER.matcher(line);
            if (member.matches()) members.add(member.group(1));
        }
    }

    /// @return whether anything changed
    synchronized boolean members(String group, List<String> accounts) {
        accounts.forEach(QueuesFile::checked);
        groups.put(checked(group), List.copyOf(accounts));
        return file.write(groups.entrySet().stream()
                .map(QueuesFile::section)
                .collect(Collectors.joining("\n", "; written by the service, do not edit\n", "")));
    }

    static String checked(String name) {
        if (!NAME.matcher(name).matches())
            throw new IllegalArgumentException("not a group's or account's name: " + name);
        return name;
    }

    private static String section(Map.Entry<String, List<String>> group) {
        return group.getValue().stream()
                .map(account -> "member => PJSIP/" + account + ",0\n")
                .collect(Collectors.joining("", "[" + group.getKey() + "](manager-group)\n", ""));
    }
}
