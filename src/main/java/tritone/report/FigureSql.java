package tritone.report;

/// Queries of the figures of a period. `:team` and `:campaign` -1 are all.
final class FigureSql {
    /// An operator's talk ends when they leave a live hand-over; from there on it is the manager's.
    static final String TALKS = """
            select p.id, count(*), coalesce(sum(t.micros), 0) / 1000000
            from (
                select c.agent_id as person, c.campaign_id as campaign,
                       timestampdiff(microsecond, c.joined_at, coalesce(s.at, o.ended_at)) as micros
                from conversation c
                left join attempt_outcome o on o.attempt_id = c.call_id
                left join handover h on h.call_id = c.call_id
                left join handover_step s on s.handover_id = h.id and s.step = 'DONE_LIVE'
                where c.joined_at >= :begin and c.joined_at < :end
                union all
                select s.manager_id, o.campaign_id, timestampdiff(microsecond, s.at, greatest(o.ended_at, s.at))
                from handover_step s
                join handover h on h.id = s.handover_id
                left join attempt_outcome o on o.attempt_id = h.call_id
                where s.step = 'DONE_LIVE' and s.at >= :begin and s.at < :end
            ) t join person p on p.id = t.person
            where (:team = -1 or p.team_id = :team) and (:campaign = -1 or t.campaign = :campaign)
            group by p.id""";

    static final String WORDS = """
            select p.id, d.disposition, count(*)
            from call_disposition d join person p on p.id = d.by_person
            where d.at >= :begin and d.at < :end and (:team = -1 or p.team_id = :team)
              and (:campaign = -1 or d.campaign_id = :campaign)
            group by p.id, d.disposition""";

    /// Of shifts, so of no campaign.
    static final String TIMES = """
            select p.id, s.state, sum(timestampdiff(second, greatest(s.at, :begin), least(coalesce(s.left_at, :now), :end)))
            from (
              select person_id, state, at, lead(at) over (partition by shift_id order by id) left_at
              from agent_state where at >= :back and at < :end) s
            join person p on p.id = s.person_id
            where coalesce(s.left_at, :now) > :begin and s.state <> 'OFF' and (:team = -1 or p.team_id = :team)
              and :campaign = -1
            group by p.id, s.state""";

    static final String NAMES = """
            select p.id, p.name, t.name from person p left join team t on t.id = p.team_id
            where p.id in (:people) order by p.name, p.id""";

    static final String ATTEMPTS = """
            select c.id, c.name, count(*), sum(o.answered_at is not null), sum(o.joined_at is not null),
                   sum(o.disposition = 'ABANDONED'),
                   coalesce(sum(timestampdiff(second, o.joined_at, o.ended_at)), 0)
            from attempt_outcome o join campaign c on c.id = o.campaign_id
            where o.ended_at >= :begin and o.ended_at < :end and (:team = -1 or c.team_id = :team)
              and (:campaign = -1 or c.id = :campaign)
            group by c.id, c.name order by c.name, c.id""";

    static final String SAID = """
            select d.campaign_id, d.disposition, count(*)
            from call_disposition d join campaign c on c.id = d.campaign_id
            where d.at >= :begin and d.at < :end and (:team = -1 or c.team_id = :team)
              and (:campaign = -1 or c.id = :campaign)
            group by d.campaign_id, d.disposition""";

    private FigureSql() {}
}
