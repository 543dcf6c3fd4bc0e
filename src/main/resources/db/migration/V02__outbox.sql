-- Owner: tritone.outbox
create table outbox_event (
    id bigint not null auto_increment primary key,
    event_id uuid not null unique,
    topic varchar(60) not null,
    subject_id varchar(64) not null,
    payload longtext not null,
    created_at datetime(6) not null,
    sent_at datetime(6) null,
    tries int not null default 0,
    last_error varchar(500) null,
    key unsent (sent_at, id)
) default charset = utf8mb4;

-- What a consumer has already done, so that a second delivery does nothing.
create table outbox_seen (
    consumer varchar(60) not null,
    event_id uuid not null,
    at datetime(6) not null,
    primary key (consumer, event_id)
) default charset = utf8mb4;
