-- Owner: tritone.dialer
-- Append-only: an agent was shown a client before the call, and did not call.
create table preview_pass (
    id bigint not null auto_increment primary key,
    at datetime(6) not null,
    person_id bigint not null,
    campaign_id bigint not null,
    lead_id bigint not null,
    key by_person (person_id, at)
) default charset = utf8mb4;
