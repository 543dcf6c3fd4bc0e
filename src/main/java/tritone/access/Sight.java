package tritone.access;

import java.util.HashSet;
import java.util.Set;

/// What of a thing its reader may see.
public sealed interface Sight {
    Sight WHOLE = new Whole();

    record Whole() implements Sight {}

    /// @param fields what is hidden of it
    record Masked(Set<Field> fields) implements Sight {
        public Masked {
            fields = Set.copyOf(fields);
            if (fields.isEmpty()) throw new IllegalArgumentException("nothing is masked");
        }
    }

    record Hidden(Reason reason) implements Sight {}

    enum Field {
        /// Telephone numbers and e-mail addresses, wherever they stand.
        NUMBERS,
        /// Names of people other than the reader and the own supervisor.
        COLLEAGUES,
        /// What happened to the client in other campaigns.
        OTHER_CAMPAIGNS,
        /// How a person signs in.
        ACCOUNT
    }

    enum Reason {
        NOT_ON_YOUR_LINE,
        NOT_YOURS,
        ANOTHER_TEAMS,
        NOT_ASSIGNED_TO_YOU,
        ANOTHER_CAMPAIGNS,
        CLIENTS_ARE_NOT_YOUR_WORK
    }

    static Sight masked(Field... fields) {
        return new Masked(Set.of(fields));
    }

    default boolean visible() {
        return !(this instanceof Hidden);
    }

    default boolean shows(Field field) {
        return switch (this) {
            case Whole _ -> true;
            case Masked(var fields) -> !fields.contains(field);
            case Hidden _ -> false;
        };
    }

    /// Whoever has two grounds to look sees what either shows.
    default Sight or(Sight other) {
        if (this instanceof Masked(var mine) && other instanceof Masked(var others)) {
            var both = new HashSet<>(mine);
            both.retainAll(others);
            return both.isEmpty() ? WHOLE : new Masked(both);
        }
        return switch (this) {
            case Whole _ -> this;
            case Masked _ -> other instanceof Whole ? other : this;
            case Hidden _ -> other.visible() ? other : this;
        };
    }

    /// A wall on top: only what both show.
    default Sight and(Sight wall) {
        if (this instanceof Masked(var mine) && wall instanceof Masked(var others)) {
            var both = new HashSet<>(mine);
            both.addAll(others);
            return new Masked(both);
        }
        return switch (this) {
            case Whole _ -> wall;
            case Masked _ -> wall instanceof Hidden ? wall : this;
            case Hidden _ -> this;
        };
    }
}
