package tritone.access;

import static tritone.access.Sight.WHOLE;
import static tritone.access.Sight.masked;
import static tritone.access.SightLaw.article;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tritone.access.Sight.Field;
import tritone.access.Sight.Reason;
import tritone.campaign.Campaign;
import tritone.campaign.CampaignId;
import tritone.people.Role;
import tritone.people.RowFilter;

/// Who sees a campaign; in SQL the row is `c`.
final class CampaignLaw {
    private static final SightGround<Campaign> OF_THE_TEAM = new SightGround<>(
            Reason.ANOTHER_TEAMS,
            (reader, campaign) -> reader.isOf(Optional.of(campaign.team())),
            reader -> reader.team()
                    .map(team -> RowFilter.of("c.team_id = ?", team.value()))
                    .orElseGet(RowFilter::nothing));

    private static final SightGround<Campaign> ASSIGNED = new SightGround<>(
            Reason.NOT_ASSIGNED_TO_YOU,
            (reader, campaign) -> reader.assigned().contains(campaign.id()),
            reader -> ids("c.id", reader.assigned()));

    private static final SightGround<Campaign> THE_ONE = new SightGround<>(
            Reason.ANOTHER_CAMPAIGNS,
            (reader, campaign) -> reader.only()
                    .map(campaign.id()::equals)
                    .orElseGet(() -> OF_THE_TEAM.holds().test(reader, campaign)),
            reader -> reader.only()
                    .map(only -> RowFilter.of("c.id = ?", only.value()))
                    .orElseGet(() -> OF_THE_TEAM.where().apply(reader)));

    static final SightLaw<Campaign> LAW = new SightLaw<>(
            List.of(
                    article(Role.OPERATOR, OF_THE_TEAM, WHOLE),
                    article(Role.MANAGER, OF_THE_TEAM, WHOLE),
                    article(Role.ACCOUNT_MANAGER, OF_THE_TEAM, WHOLE),
                    article(Role.SUPERVISOR, OF_THE_TEAM, WHOLE),
                    article(Role.QA, ASSIGNED, WHOLE),
                    article(Role.HEAD_OF_SALES, SightGround.always(), WHOLE),
                    article(Role.MARKETING, SightGround.never(Reason.NOT_YOURS), WHOLE),
                    article(Role.ADMINISTRATOR, SightGround.always(), WHOLE)),
            THE_ONE,
            masked(Field.COLLEAGUES));

    private CampaignLaw() {}

    static RowFilter ids(String column, Set<CampaignId> campaigns) {
        return RowFilter.in(column, campaigns.stream().map(CampaignId::value).collect(Collectors.toSet()));
    }
}
