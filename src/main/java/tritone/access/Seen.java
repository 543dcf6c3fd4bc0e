package tritone.access;

import java.util.function.Function;

/// A thing that its reader may see, and how much of it. Nothing hidden is ever seen.
public record Seen<T>(T thing, Sight sight) {
    public Seen {
        if (!sight.visible()) throw new IllegalArgumentException("hidden, and yet seen");
    }

    public <U> Seen<U> map(Function<T, U> part) {
        return new Seen<>(part.apply(thing), sight);
    }
}
