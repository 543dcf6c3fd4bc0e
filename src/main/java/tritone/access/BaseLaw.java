package tritone.access;

import static tritone.access.Sight.WHOLE;
import static tritone.access.Sight.masked;
import static tritone.access.SightLaw.article;

import java.util.List;
import tritone.access.Sight.Field;
import tritone.access.Sight.Reason;
import tritone.people.Role;
import tritone.people.RowFilter;

/// Who sees that there is a base, and how it stands; whose its leads are, [LeadLaw] says. In SQL the row is `b`.
final class BaseLaw {
    private static final SightGround<BaseFacts> OF_THE_TEAM = new SightGround<>(
            Reason.ANOTHER_TEAMS,
            (reader, base) -> reader.team().filter(base.teams()::contains).isPresent(),
            reader -> reader.team().map(team -> RowFilter.of("""
                            b.id in (select cb.base_id from campaign_base cb
                              join campaign c on c.id = cb.campaign_id where c.team_id = ?)
                              """, team.value())).orElseGet(RowFilter::nothing));

    private static final SightGround<BaseFacts> OF_THE_ONE_CAMPAIGN = new SightGround<>(
            Reason.ANOTHER_CAMPAIGNS,
            (reader, base) -> reader.only()
                    .map(base.campaigns()::contains)
                    .orElseGet(() -> OF_THE_TEAM.holds().test(reader, base)),
            reader -> reader.only()
                    .map(only -> RowFilter.of(
                            "b.id in (select cb.base_id from campaign_base cb where cb.campaign_id = ?)", only.value()))
                    .orElseGet(() -> OF_THE_TEAM.where().apply(reader)));

    static final SightLaw<BaseFacts> LAW = new SightLaw<>(
            List.of(
                    article(Role.OPERATOR, SightGround.never(Reason.NOT_YOURS), WHOLE),
                    article(Role.MANAGER, SightGround.never(Reason.NOT_YOURS), WHOLE),
                    article(Role.ACCOUNT_MANAGER, SightGround.never(Reason.NOT_YOURS), WHOLE),
                    article(Role.SUPERVISOR, OF_THE_TEAM, WHOLE),
                    article(Role.QA, SightGround.never(Reason.NOT_YOURS), WHOLE),
                    article(Role.HEAD_OF_SALES, SightGround.always(), WHOLE),
                    article(Role.MARKETING, SightGround.never(Reason.NOT_YOURS), WHOLE),
                    article(Role.ADMINISTRATOR, SightGround.always(), WHOLE)),
            OF_THE_ONE_CAMPAIGN,
            masked(Field.NUMBERS));

    private BaseLaw() {}
}
