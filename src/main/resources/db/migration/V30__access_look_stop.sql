-- Owner: tritone.access
-- Somebody looked at more clients than their work explains, or passed over one preview after the other, and was stopped.
create table look_stop (
    id bigint not null auto_increment primary key,
    at datetime(6) not null,
    person_id bigint not null,
    -- LOOKS or PASSES
    kind varchar(20) not null,
    -- how many clients within the hour
    clients int not null,
    lifted_at datetime(6) null,
    lifted_by bigint null,
    key by_person (person_id, at),
    key open_stops (lifted_at, at)
) default charset = utf8mb4;

alter table client_look add key by_person_and_time (person_id, at);
