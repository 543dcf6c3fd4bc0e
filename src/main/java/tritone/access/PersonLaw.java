package tritone.access;

import static tritone.access.Sight.WHOLE;
import static tritone.access.Sight.masked;
import static tritone.access.SightLaw.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tritone.access.Sight.Field;
import tritone.access.Sight.Reason;
import tritone.access.SightLaw.Article;
import tritone.people.Person;
import tritone.people.Role;
import tritone.people.RowFilter;

/// Who sees a person: their account, or that they are there and what they are called. In SQL the row is `p`.
final class PersonLaw {
    private static final SightGround<Person> SELF = new SightGround<>(
            Reason.NOT_YOURS,
            (reader, person) -> person.id().equals(reader.person()),
            reader -> RowFilter.of("p.id = ?", reader.person().value()));

    private static final SightGround<Person> OF_THE_TEAM = new SightGround<>(
            Reason.ANOTHER_TEAMS,
            (reader, person) -> reader.isOf(person.team()),
            reader -> reader.team()
                    .map(team -> RowFilter.of("p.team_id = ?", team.value()))
                    .orElseGet(RowFilter::nothing));

    private static final SightGround<Person> SELF_OR_OWN_SUPERVISOR = new SightGround<>(
            Reason.ANOTHER_TEAMS,
            (reader, person) -> SELF.holds().test(reader, person)
                    || person.is(Role.SUPERVISOR) && OF_THE_TEAM.holds().test(reader, person),
            reader -> {
                var supervisor = RowFilter.of("(p.role = 'SUPERVISOR' or find_in_set('SUPERVISOR', p.also) > 0)");
                return RowFilter.any(List.of(
                        SELF.where().apply(reader),
                        supervisor.and(OF_THE_TEAM.where().apply(reader))));
            });

    static final SightLaw<Person> LAW =
            new SightLaw<>(articles(), SELF_OR_OWN_SUPERVISOR, masked(Field.ACCOUNT, Field.COLLEAGUES));

    private PersonLaw() {}

    /// Of our own people everybody knows the others by name.
    private static List<Article<Person>> articles() {
        var articles = new ArrayList<Article<Person>>();
        for (Role role : Role.values()) articles.add(article(role, SightGround.always(), masked(Field.ACCOUNT)));
        for (Role role : Set.of(Role.HEAD_OF_SALES, Role.ADMINISTRATOR))
            articles.add(article(role, SightGround.always(), WHOLE));
        articles.add(article(Role.SUPERVISOR, OF_THE_TEAM, WHOLE));
        return articles;
    }
}
