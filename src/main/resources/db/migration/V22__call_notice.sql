-- Owner: tritone.call
-- Append-only, one row at most a call: whoever answered heard to the end that the call is recorded.
create table call_notice (
    call_id uuid not null primary key,
    played_at datetime(6) not null
) default charset = utf8mb4;
