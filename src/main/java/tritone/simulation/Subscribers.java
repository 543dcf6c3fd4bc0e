package tritone.simulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tritone.simulation.Behaviour.Busy;
import tritone.simulation.Behaviour.Dead;
import tritone.simulation.Behaviour.NoAnswer;
import tritone.simulation.Behaviour.OutOfReach;
import tritone.simulation.Behaviour.Refuses;
import tritone.simulation.Behaviour.Talks;
import tritone.simulation.Profile.Always;

/// Who answers at which number. The same function as the dialplan of [NetworkDialplan]: MD5 of `seed:number` draws the
/// person, MD5 of `seed:number:times` draws the call.
final class Subscribers {
    private final Profile profile;
    private final List<String> people;
    private final List<String> lines;
    private final List<String> ringing;

    Subscribers(Profile profile) {
        this.profile = profile;
        people = Draws.byWeight(profile.people());
        lines = Draws.byWeight(profile.line());
        ringing = Draws.ringing(profile.ring());
    }

    /// @param digits the number without its plus sign
    /// @param times  which call of this number it is, from 1
    Behaviour behaviour(String digits, int times) {
        byte[] now = digest(profile.seed() + ":" + digits + ":" + times);
        var fixed = always(digits);
        String person = person(digits);
        String line = fixed.map(Always::line).orElseGet(() -> lines.get(now[0] & 0xFF));
        double drawn = Double.parseDouble(ringing.get(now[1] & 0xFF));
        double ring = fixed.map(Always::ring).orElse(drawn);
        return person.equals(Profile.DEAD) ? new Dead() : behaviour(line, ring, person);
    }

    /// Who lives at a number: `dead` or the id of a conversation.
    String person(String digits) {
        byte[] who = digest(profile.seed() + ":" + digits);
        return always(digits).map(Always::person).orElseGet(() -> people.get(who[0] & 0xFF));
    }

    private static Behaviour behaviour(String line, double ring, String person) {
        return switch (line) {
            case Profile.ANSWERS -> new Talks(ring, person);
            case "no-answer" -> new NoAnswer();
            case "busy" -> new Busy();
            case "out-of-reach" -> new OutOfReach();
            case "refuses" -> new Refuses(ring);
            default -> throw new IllegalArgumentException(line);
        };
    }

    private Optional<Always> always(String digits) {
        return profile.always().stream()
                .filter(fixed -> digits.startsWith(fixed.prefix())
                        && digits.length() > fixed.prefix().length())
                .max(Comparator.comparingInt(fixed -> fixed.prefix().length()));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
