-- Owner: tritone.call
-- Append-only: one dialled call to a lead, written before the switch is told.
create table attempt (
    id uuid not null primary key,
    campaign_id bigint not null,
    lead_id bigint not null,
    phone_id bigint not null,
    e164 varchar(16) not null,
    zone varchar(40) not null,
    trunk varchar(40) not null,
    number_of int not null default 1,
    for_agent bigint null,
    ordered_at datetime(6) not null,
    key by_lead (lead_id, ordered_at),
    key by_number (e164, ordered_at),
    key by_campaign (campaign_id, ordered_at)
) default charset = utf8mb4;

-- Working set: attempts without an outcome. A row goes in with the attempt and out with its outcome, in the same transactions.
create table open_attempt (
    id uuid not null primary key references attempt (id),
    state varchar(20) not null,
    agent_id bigint null,
    agent_channel varchar(64) null,
    answered_at datetime(6) null,
    joined_at datetime(6) null,
    held boolean not null default false,
    -- passed already, the channel still there: LEAVING
    verdict varchar(30) null,
    updated_at datetime(6) not null
) default charset = utf8mb4;

-- Working set: operators who have still to say what a call was. In with the talk's end (or their leaving it), out with the word.
create table open_wrap_up (
    call_id uuid not null primary key references attempt (id),
    agent_id bigint not null,
    until datetime(6) not null
) default charset = utf8mb4;

-- Append-only: what happened to a call, in order.
create table call_event (
    call_id uuid not null,
    seq int not null,
    kind varchar(30) not null,
    at datetime(6) not null,
    detail varchar(500) null,
    primary key (call_id, seq)
) default charset = utf8mb4;

-- Append-only, one row at most by its key: how the attempt ended at the switch.
create table attempt_outcome (
    attempt_id uuid not null primary key references attempt (id),
    campaign_id bigint not null,
    lead_id bigint not null,
    disposition varchar(30) not null,
    cause int not null default 0,
    sip int null,
    ordered_at datetime(6) not null,
    answered_at datetime(6) null,
    joined_at datetime(6) null,
    agent_id bigint null,
    ended_at datetime(6) not null,
    ended_by varchar(20) not null,
    key by_campaign (campaign_id, ended_at),
    key by_lead (lead_id)
) default charset = utf8mb4;

-- Append-only: a conversation, from the moment two people hear each other.
create table conversation (
    call_id uuid not null primary key,
    campaign_id bigint null,
    lead_id bigint null,
    agent_id bigint not null,
    answered_at datetime(6) not null,
    joined_at datetime(6) not null,
    recording varchar(200) null,
    key by_agent (agent_id, joined_at),
    key by_lead (lead_id, joined_at)
) default charset = utf8mb4;

-- Append-only, one row a call: what the operator said it was.
create table call_disposition (
    call_id uuid not null primary key,
    campaign_id bigint null,
    lead_id bigint null,
    disposition varchar(30) not null,
    by_person bigint null,
    at datetime(6) not null,
    callback_at datetime(6) null,
    callback_mine boolean not null default false,
    comment varchar(2000) null,
    key by_person (by_person, at),
    key by_lead (lead_id, at)
) default charset = utf8mb4;
