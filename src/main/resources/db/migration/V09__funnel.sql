-- Owner: tritone.funnel
create table regulation (
    version int not null primary key,
    document longtext not null,
    since datetime(6) not null,
    by_person bigint null
) default charset = utf8mb4;

-- Append-only: each move of a lead from state to state.
create table lead_transition (
    id bigint not null auto_increment primary key,
    lead_id bigint not null,
    from_state varchar(30) not null,
    to_state varchar(30) not null,
    from_section varchar(30) not null,
    to_section varchar(30) not null,
    from_stage varchar(20) not null,
    to_stage varchar(20) not null,
    -- whose client it is from now on
    owner_id bigint null,
    ground varchar(60) not null,
    regulation_version int not null,
    by_person bigint null,
    call_id uuid null,
    comment varchar(2000) null,
    at datetime(6) not null,
    key by_lead (lead_id, id),
    key by_time (at),
    unique key once_a_call (call_id, ground)
) default charset = utf8mb4;
