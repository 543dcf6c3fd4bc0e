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
    next_try_at datetime(6) null,
    last_error varchar(500) null,
    key unsent (sent_at, id),
    key by_subject (topic, subject_id, id)
) default charset = utf8mb4;

-- Who delivers just now: one process at a time, so that facts of one subject keep their order.
create table outbox_relay (
    name varchar(20) not null primary key,
    holder varchar(36) not null,
    held_until datetime(6) not null
) default charset = utf8mb4;
insert into outbox_relay values ('relay', '', '2000-01-01');

-- What a consumer has already done, so that a second delivery does nothing.
create table outbox_seen (
    consumer varchar(60) not null,
    event_id uuid not null,
    at datetime(6) not null,
    primary key (consumer, event_id),
    key by_time (at)
) default charset = utf8mb4;
