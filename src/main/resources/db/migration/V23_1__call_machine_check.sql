-- Owner: tritone.call
-- Append-only: what people said who listened to a call that was taken for a machine's. The last word counts.
create table machine_check (
    id bigint not null auto_increment primary key,
    call_id uuid not null,
    campaign_id bigint not null,
    -- a person was taken for a machine by mistake
    person boolean not null,
    by_person bigint not null,
    at datetime(6) not null,
    key by_call (call_id, id)
) default charset = utf8mb4;
