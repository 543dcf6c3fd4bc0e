-- Owner: tritone.dialer
-- What a campaign's pacer has learnt and held for true, every few seconds: a restart goes on from it.
create table pacer_memory (
    campaign_id bigint not null primary key,
    at datetime(6) not null,
    memory longtext not null
) default charset = utf8mb4;
