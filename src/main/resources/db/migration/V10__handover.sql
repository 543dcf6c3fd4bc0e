-- Owner: tritone.handover
create table manager_group (
    id bigint not null auto_increment primary key,
    name varchar(60) not null unique
) default charset = utf8mb4;

create table manager_profile (
    person_id bigint not null primary key,
    group_id bigint not null references manager_group (id),
    segments varchar(500) not null default '',
    regions varchar(500) not null default '',
    work_list_limit int not null default 70,
    present boolean not null default false,
    present_since datetime(6) null,
    last_given_at datetime(6) null
) default charset = utf8mb4;

create table handover (
    id uuid not null primary key,
    call_id uuid not null,
    lead_id bigint not null,
    from_person bigint not null,
    -- what the operator asked for: LIVE or TASK
    kind varchar(10) not null,
    comment varchar(2000) null,
    due_at datetime(6) null,
    asked_at datetime(6) not null,
    unique key once_a_call (call_id)
) default charset = utf8mb4;

-- Append-only: what became of a handover. Its newest row is its state: RINGING, INTRODUCING, DONE_LIVE,
-- TASK, WAITING (for a manager with room on the list), FAILED (the lead may not be given any more).
create table handover_step (
    id bigint not null auto_increment primary key,
    handover_id uuid not null references handover (id),
    step varchar(20) not null,
    manager_id bigint null,
    why varchar(255) null,
    at datetime(6) not null,
    key (handover_id, id)
) default charset = utf8mb4;

-- The manager's list: a lead in work, with what is to be done next and by when.
create table work_item (
    id bigint not null auto_increment primary key,
    lead_id bigint not null,
    manager_id bigint not null,
    handover_id uuid null,
    -- a client has no place in the limit
    client boolean not null default false,
    task varchar(60) not null,
    comment varchar(2000) null,
    due_at datetime(6) not null,
    created_at datetime(6) not null,
    closed_at datetime(6) null,
    closed_why varchar(60) null,
    key open_items (manager_id, closed_at, due_at),
    key by_lead (lead_id)
) default charset = utf8mb4;
