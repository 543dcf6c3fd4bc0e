-- Owner: tritone.agent
create table phone_account (
    person_id bigint not null,
    username varchar(40) not null primary key,
    secret varchar(64) not null,
    web boolean not null default false,
    unique key one_of_a_kind (person_id, web)
) default charset = utf8mb4;

create table pause_reason (
    code varchar(30) not null primary key,
    name_ru varchar(80) not null,
    name_en varchar(80) not null
) default charset = utf8mb4;
insert into pause_reason values
    ('break', 'Перерыв', 'Break'), ('lunch', 'Обед', 'Lunch'), ('training', 'Обучение', 'Training'), ('meeting', 'Планёрка', 'Meeting'),
    ('technical', 'Техническая', 'Technical');

create table shift (
    id bigint not null auto_increment primary key,
    person_id bigint not null,
    started_at datetime(6) not null,
    ended_at datetime(6) null,
    -- the phone that is rung, and the standing channel it was last rung on: found again after a restart
    account varchar(40) not null,
    line varchar(64) null,
    key open_shift (person_id, ended_at)
) default charset = utf8mb4;

-- Append-only: each state an agent entered. The newest row of an open shift is the agent's state.
create table agent_state (
    id bigint not null auto_increment primary key,
    shift_id bigint not null references shift (id),
    person_id bigint not null,
    state varchar(20) not null,
    reason varchar(30) null,
    call_id uuid null,
    at datetime(6) not null,
    key by_person (person_id, at),
    key by_time (at)
) default charset = utf8mb4;
