-- Owner: tritone.call
alter table attempt add key by_line (trunk, ordered_at);

-- UNKNOWN, NEVER, LATE, IN_TIME: whether a telephone was heard to ring
alter table attempt_outcome add column alerting varchar(10) null;

-- Append-only: outcomes that were the line's and not the callee's. The attempt's row then says so; what it said before stands here.
create table outcome_correction (
    attempt_id uuid not null primary key references attempt (id),
    said varchar(30) not null,
    became varchar(30) not null,
    -- when the line, and no person, answered
    answered_at datetime(6) null,
    -- the line_trouble it was part of
    trouble_id bigint not null,
    at datetime(6) not null,
    key by_trouble (trouble_id)
) default charset = utf8mb4;
