package tritone.handover.routing;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tritone.people.PersonId;

/// A manager as the choice sees them.
///
/// @param skills      what they are good at; an empty set means everything
/// @param inWork      leads in work now that are no clients
/// @param busy        whether they are being rung or talk already
/// @param lastGivenAt when they were last given a lead; the epoch for never
public record Candidate(
        PersonId person, GroupId group, Skills skills, Load load, boolean present, boolean busy, Instant lastGivenAt) {

    /// Compared without regard to case and surrounding spaces.
    public record Skills(Set<String> segments, Set<String> regions) {
        public Skills {
            segments = normal(segments);
            regions = normal(regions);
        }

        boolean segment(Optional<String> wanted) {
            return fits(segments, wanted);
        }

        boolean region(Optional<String> wanted) {
            return fits(regions, wanted);
        }

        /// How many of the lead's traits are named among the skills: a specialist goes before someone who takes all.
        int named(Wanted wanted) {
            return count(segments, wanted.segment()) + count(regions, wanted.region());
        }

        private static boolean fits(Set<String> known, Optional<String> wanted) {
            return known.isEmpty() || wanted.isEmpty() || known.contains(normal(wanted.get()));
        }

        private static int count(Set<String> known, Optional<String> wanted) {
            return wanted.isPresent() && known.contains(normal(wanted.get())) ? 1 : 0;
        }

        private static Set<String> normal(Set<String> words) {
            return words.stream()
                    .map(Skills::normal)
                    .filter(word -> !word.isEmpty())
                    .collect(java.util.stream.Collectors.toUnmodifiableSet());
        }

        private static String normal(String word) {
            return word.strip().toLowerCase(Locale.ROOT);
        }
    }

    public record Load(int inWork, int limit) {
        boolean full() {
            return inWork >= limit;
        }
    }
}
