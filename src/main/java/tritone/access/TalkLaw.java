package tritone.access;

import static tritone.access.Sight.WHOLE;
import static tritone.access.Sight.masked;
import static tritone.access.SightLaw.article;

import java.util.List;
import java.util.Optional;
import tritone.access.Sight.Field;
import tritone.access.Sight.Reason;
import tritone.lead.Stage;
import tritone.people.Role;
import tritone.people.RowFilter;

/// Who hears a recording and reads of a conversation: any row with an agent, a lead and a campaign.
final class TalkLaw {
    static final SightLaw<TalkFacts> LAW = of("t");

    private TalkLaw() {}

    /// @param row what the row is called in SQL
    static SightLaw<TalkFacts> of(String row) {
        var ownVoice = ownVoice(row);
        var ownLead = ownLead(row);
        var team = ofTheTeam(row);
        return new SightLaw<>(
                List.of(
                        article(Role.OPERATOR, ownVoice, masked(Field.NUMBERS)),
                        article(Role.MANAGER, ownVoice, WHOLE),
                        article(Role.MANAGER, ownLead, WHOLE),
                        article(Role.ACCOUNT_MANAGER, ownVoice, WHOLE),
                        article(Role.ACCOUNT_MANAGER, ownLead, WHOLE),
                        article(Role.SUPERVISOR, team, masked(Field.NUMBERS)),
                        article(Role.QA, assigned(row), masked(Field.NUMBERS)),
                        article(Role.HEAD_OF_SALES, SightGround.always(), WHOLE),
                        article(Role.MARKETING, SightGround.never(Reason.CLIENTS_ARE_NOT_YOUR_WORK), WHOLE),
                        article(Role.ADMINISTRATOR, SightGround.never(Reason.CLIENTS_ARE_NOT_YOUR_WORK), WHOLE)),
                ofTheOneCampaign(row),
                masked(Field.NUMBERS, Field.COLLEAGUES, Field.OTHER_CAMPAIGNS));
    }

    private static SightGround<TalkFacts> ownVoice(String row) {
        return new SightGround<>(
                Reason.NOT_YOURS,
                (reader, talk) -> talk.agent().filter(reader.person()::equals).isPresent(),
                reader -> RowFilter.of(row + ".agent_id = ?", reader.person().value()));
    }

    private static SightGround<TalkFacts> ownLead(String row) {
        return new SightGround<>(
                Reason.NOT_YOURS,
                (reader, talk) -> talk.leadOwner()
                                .filter(reader.person()::equals)
                                .isPresent()
                        && talk.leadStage().filter(stage -> stage != Stage.COLD).isPresent(),
                reader -> RowFilter.of(
                        row + ".lead_id in (select l.id from leads l where l.owner_id = ? and l.stage <> 'COLD')",
                        reader.person().value()));
    }

    /// Spoken by one of the team, or in one of its campaigns.
    private static SightGround<TalkFacts> ofTheTeam(String row) {
        return new SightGround<>(
                Reason.ANOTHER_TEAMS,
                (reader, talk) -> reader.isOf(talk.agentTeam()) || reader.isOf(talk.campaignTeam()),
                reader -> reader.team()
                        .map(team -> RowFilter.any(List.of(
                                RowFilter.of(
                                        row + ".agent_id in (select p.id from person p where p.team_id = ?)",
                                        team.value()),
                                inCampaignOfTeam(row, team.value()))))
                        .orElseGet(RowFilter::nothing));
    }

    private static SightGround<TalkFacts> assigned(String row) {
        return new SightGround<>(
                Reason.NOT_ASSIGNED_TO_YOU,
                (reader, talk) ->
                        talk.campaign().filter(reader.assigned()::contains).isPresent(),
                reader -> CampaignLaw.ids(row + ".campaign_id", reader.assigned()));
    }

    private static SightGround<TalkFacts> ofTheOneCampaign(String row) {
        return new SightGround<>(
                Reason.ANOTHER_CAMPAIGNS,
                (reader, talk) -> reader.only()
                        .map(only -> talk.campaign().equals(Optional.of(only)))
                        .orElseGet(() -> reader.isOf(talk.campaignTeam())),
                reader -> reader.only()
                        .map(only -> RowFilter.of(row + ".campaign_id = ?", only.value()))
                        .or(() -> reader.team().map(team -> inCampaignOfTeam(row, team.value())))
                        .orElseGet(RowFilter::nothing));
    }

    private static RowFilter inCampaignOfTeam(String row, long team) {
        return RowFilter.of(row + ".campaign_id in (select c.id from campaign c where c.team_id = ?)", team);
    }
}
