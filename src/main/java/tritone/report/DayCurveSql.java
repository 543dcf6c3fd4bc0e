package tritone.report;

/// The queries of [DayCurves]. Calls by hand are nobody's pace.
final class DayCurveSql {
    private static final String OF_THE_SCOPE = """
             from attempt_outcome o join attempt a on a.id = o.attempt_id and not a.by_hand
            join campaign c on c.id = o.campaign_id left join call_disposition d on d.call_id = o.attempt_id
            where o.ended_at >= :from and o.ended_at < :end
              and (:campaign = -1 or o.campaign_id = :campaign) and (:team = -1 or c.team_id = :team)""";

    /// Who was taken for a machine, by the detector or the operator, is no person.
    private static final String PEOPLE = """
            count(if(o.disposition <> 'MACHINE' and coalesce(d.disposition, '') <> 'ANSWERING_MACHINE',
              o.answered_at, null))""";

    static final String CALLS = "select timestampdiff(second, :from, o.ended_at) div :slot as slot, count(*), " + PEOPLE
            + ", count(if(o.disposition = 'ABANDONED', 1, null))" + OF_THE_SCOPE + " group by slot";

    static final String ZONES = "select a.zone, count(*) as attempts, " + PEOPLE + OF_THE_SCOPE
            + " group by a.zone order by attempts desc, a.zone limit 12";

    static final String STATES = """
            select s.state = 'READY' as free, s.at, coalesce(s.left_at, :end) as left_at
            from (
              select person_id, state, at, lead(at) over (partition by shift_id order by id) as left_at
              from agent_state where at >= :back and at < :end) s
            join person p on p.id = s.person_id
            where s.state in ('READY', 'JOINING', 'TALKING', 'WRAP_UP') and coalesce(s.left_at, :end) > :from
              and (:team = -1 or p.team_id = :team)""";

    private DayCurveSql() {}
}
