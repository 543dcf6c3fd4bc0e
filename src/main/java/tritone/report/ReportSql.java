package tritone.report;

/// The reports' queries. `:team` -1 is everybody; days are cut where they begin for the reader.
final class ReportSql {
    /// An operator's talk ends when they leave a live hand-over; from there on it is the manager's.
    static final String TALKS = """
            select p.id, p.name, t.stage, date_format(convert_tz(t.since, '+00:00', :offset), '%Y-%m-%d') as day,
                   count(*), coalesce(sum(t.micros), 0) / 1000000
            from (
                select c.agent_id as person, 'COLD' as stage, c.joined_at as since,
                       timestampdiff(microsecond, c.joined_at, coalesce(s.at, o.ended_at)) as micros
                from conversation c
                left join attempt_outcome o on o.attempt_id = c.call_id
                left join handover h on h.call_id = c.call_id
                left join handover_step s on s.handover_id = h.id and s.step = 'DONE_LIVE'
                where c.joined_at >= :begin and c.joined_at < :end
                union all
                select s.manager_id, 'WARM', s.at, timestampdiff(microsecond, s.at, greatest(o.ended_at, s.at))
                from handover_step s
                join handover h on h.id = s.handover_id
                left join attempt_outcome o on o.attempt_id = h.call_id
                where s.step = 'DONE_LIVE' and s.at >= :begin and s.at < :end
            ) t join person p on p.id = t.person
            where (:team = -1 or p.team_id = :team)
            group by p.id, p.name, t.stage, day""";

    static final String WORDS = """
            select p.id, p.name, 'COLD', date_format(convert_tz(d.at, '+00:00', :offset), '%Y-%m-%d') as day,
                   d.disposition, count(*)
            from call_disposition d join person p on p.id = d.by_person
            where d.at >= :begin and d.at < :end and (:team = -1 or p.team_id = :team)
            group by p.id, p.name, day, d.disposition""";

    static final String MOVES = """
            select p.id, p.name, m.from_stage, date_format(convert_tz(m.at, '+00:00', :offset), '%Y-%m-%d') as day,
                   m.ground, count(*)
            from lead_transition m join person p on p.id = m.by_person
            where m.at >= :begin and m.at < :end and (:team = -1 or p.team_id = :team)
            group by p.id, p.name, m.from_stage, day, m.ground""";

    static final String ATTEMPTS = """
            select o.campaign_id, date_format(convert_tz(o.ended_at, '+00:00', :offset), '%Y-%m-%d') as day, count(*),
                   sum(o.answered_at is not null), sum(o.joined_at is not null), sum(o.disposition = 'ABANDONED')
            from attempt_outcome o join campaign c on c.id = o.campaign_id
            where o.ended_at >= :begin and o.ended_at < :end
              and (:campaign = -1 or o.campaign_id = :campaign) and (:team = -1 or c.team_id = :team)
            group by o.campaign_id, day order by o.campaign_id, day""";

    static final String STANDINGS = """
            select b.id, b.name, l.state, l.section, l.stage, count(*)
            from leads l join base b on b.id = l.base_id
            where (:base = -1 or b.id = :base)
              and (:team = -1 or b.id in (select cb.base_id from campaign_base cb
                                          join campaign c on c.id = cb.campaign_id where c.team_id = :team))
            group by b.id, b.name, l.state, l.section, l.stage order by b.id, l.stage, l.state, l.section""";

    static final String HANDOVERS = """
            select date_format(convert_tz(h.asked_at, '+00:00', :offset), '%Y-%m-%d') as day, h.kind, s.step,
                   coalesce(s.why, ''), count(*)
            from handover h
            join handover_step s on s.id = (select max(n.id) from handover_step n where n.handover_id = h.id)
            join person p on p.id = h.from_person
            where h.asked_at >= :begin and h.asked_at < :end and (:team = -1 or p.team_id = :team)
            group by day, h.kind, s.step, s.why order by day, h.kind, s.step, s.why""";

    private ReportSql() {}
}
