package tritone.access;

import java.util.List;
import java.util.stream.Collectors;
import tritone.access.Sight.Hidden;
import tritone.access.Sight.Reason;
import tritone.people.Role;
import tritone.people.RowFilter;

/// Who sees one kind of thing. Every role is named; whoever has several roles sees what any of them shows, and an
/// outside person only what the wall around them leaves of it.
///
/// @param articles what each role sees, on which ground
/// @param wall     what an outside person may see at all
/// @param outside  what is hidden from an outside person of what they see
record SightLaw<F>(List<Article<F>> articles, SightGround<F> wall, Sight outside) {
    record Article<F>(Role role, SightGround<F> ground, Sight sight) {
        Sight of(Reader reader, F row) {
            return ground.holds().test(reader, row) ? sight : new Hidden(ground.otherwise());
        }
    }

    SightLaw {
        articles = List.copyOf(articles);
        var named = articles.stream().map(Article::role).collect(Collectors.toSet());
        if (!named.containsAll(List.of(Role.values()))) throw new IllegalArgumentException("a role is forgotten");
    }

    static <F> Article<F> article(Role role, SightGround<F> ground, Sight sight) {
        return new Article<>(role, ground, sight);
    }

    Sight of(Reader reader, F row) {
        var best = articles.stream()
                .filter(article -> reader.is(article.role()))
                .map(article -> article.of(reader, row))
                .reduce(Sight::or)
                .orElse(new Hidden(Reason.NOT_YOURS));
        if (!reader.outsourced()) return best;
        return best.and(wall.holds().test(reader, row) ? outside : new Hidden(wall.otherwise()));
    }

    /// The rows of which [#of] says that they are not hidden.
    RowFilter filter(Reader reader) {
        var open = RowFilter.any(articles.stream()
                .filter(article -> reader.is(article.role()))
                .map(article -> article.ground().where().apply(reader))
                .toList());
        return reader.outsourced() ? open.and(wall.where().apply(reader)) : open;
    }
}
