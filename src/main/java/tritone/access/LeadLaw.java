package tritone.access;

import static tritone.access.Sight.WHOLE;
import static tritone.access.Sight.masked;
import static tritone.access.SightLaw.article;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import tritone.access.Sight.Field;
import tritone.access.Sight.Reason;
import tritone.lead.LeadId;
import tritone.lead.Stage;
import tritone.people.Role;
import tritone.people.RowFilter;

/// Who sees a lead; in SQL the row is `l`. Numbers in full are for those who call the client by themselves.
final class LeadLaw {
    private static final SightGround<LeadFacts> ON_THE_LINE = new SightGround<>(
            Reason.NOT_ON_YOUR_LINE,
            (reader, lead) -> reader.onTheLine().contains(lead.id()),
            reader -> RowFilter.in(
                    "l.id", reader.onTheLine().stream().map(LeadId::value).collect(Collectors.toSet())));

    /// A lead that went back to cold calls is nobody's own, whoever had it.
    private static final SightGround<LeadFacts> OWN = new SightGround<>(
            Reason.NOT_YOURS,
            (reader, lead) -> lead.stage() != Stage.COLD
                    && lead.owner().filter(reader.person()::equals).isPresent(),
            reader -> RowFilter.of(
                    "(l.owner_id = ? and l.stage <> 'COLD')", reader.person().value()));

    private static final SightGround<LeadFacts> OF_THE_TEAM = new SightGround<>(
            Reason.ANOTHER_TEAMS,
            (reader, lead) -> reader.team().filter(lead.teams()::contains).isPresent(),
            reader -> reader.team().map(team -> RowFilter.of("""
                            l.base_id in (select cb.base_id from campaign_base cb
                              join campaign c on c.id = cb.campaign_id where c.team_id = ?)
                              """, team.value())).orElseGet(RowFilter::nothing));

    private static final SightGround<LeadFacts> TALKED_IN_ASSIGNED = new SightGround<>(
            Reason.NOT_ASSIGNED_TO_YOU,
            (reader, lead) -> !Collections.disjoint(lead.talkedIn(), reader.assigned()),
            reader -> {
                var assigned = CampaignLaw.ids("v.campaign_id", reader.assigned());
                return new RowFilter(
                        "l.id in (select v.lead_id from conversation v where " + assigned.sql() + ")",
                        assigned.values());
            });

    private static final SightGround<LeadFacts> OF_THE_ONE_CAMPAIGN = new SightGround<>(
            Reason.ANOTHER_CAMPAIGNS,
            (reader, lead) -> reader.only()
                    .map(lead.campaigns()::contains)
                    .orElseGet(() -> OF_THE_TEAM.holds().test(reader, lead)),
            reader -> reader.only()
                    .map(only -> RowFilter.of(
                            "l.base_id in (select cb.base_id from campaign_base cb where cb.campaign_id = ?)",
                            only.value()))
                    .orElseGet(() -> OF_THE_TEAM.where().apply(reader)));

    static final SightLaw<LeadFacts> LAW = new SightLaw<>(
            List.of(
                    article(Role.OPERATOR, ON_THE_LINE, masked(Field.NUMBERS)),
                    article(Role.MANAGER, OWN, WHOLE),
                    article(Role.MANAGER, ON_THE_LINE, masked(Field.NUMBERS)),
                    article(Role.ACCOUNT_MANAGER, OWN, WHOLE),
                    article(Role.ACCOUNT_MANAGER, ON_THE_LINE, masked(Field.NUMBERS)),
                    article(Role.SUPERVISOR, OF_THE_TEAM, masked(Field.NUMBERS)),
                    article(Role.QA, TALKED_IN_ASSIGNED, masked(Field.NUMBERS)),
                    article(Role.HEAD_OF_SALES, SightGround.always(), WHOLE),
                    article(Role.MARKETING, SightGround.never(Reason.CLIENTS_ARE_NOT_YOUR_WORK), WHOLE),
                    article(Role.ADMINISTRATOR, SightGround.never(Reason.CLIENTS_ARE_NOT_YOUR_WORK), WHOLE)),
            OF_THE_ONE_CAMPAIGN,
            masked(Field.NUMBERS, Field.COLLEAGUES, Field.OTHER_CAMPAIGNS));

    private LeadLaw() {}
}
