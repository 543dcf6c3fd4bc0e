-- Owner: tritone.dialer
-- Lines that an older version stopped for `FAILURES failed/calls`: a trouble like any other, so that calls try whether it is
-- over. Which failures they were is not known any more.
insert into line_trouble (trunk, kind, code, numbers, since, stopped_at, next_trial)
select t.name, 'MIXED', 0, cast(regexp_substr(t.stopped_why, '[0-9]+') as unsigned), t.stopped_since, t.stopped_since,
    utc_timestamp(6)
from trunk t left join line_trouble l on l.trunk = t.name and l.ended_at is null
where t.stopped_since is not null and t.stopped_why regexp '^FAILURES [0-9]+/[0-9]+$' and l.id is null;

update trunk set stopped_why = concat('MIXED 0 ', regexp_substr(stopped_why, '[0-9]+'), ' ',
    date_format(stopped_since, '%Y-%m-%dT%H:%i:%s.%fZ'))
where stopped_since is not null and stopped_why regexp '^FAILURES [0-9]+/[0-9]+$';
