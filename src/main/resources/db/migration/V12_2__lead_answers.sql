-- Owner: tritone.lead
-- What was found out and written down, by whom and in which call; the newest row of a field holds.
create table lead_answer (
    id bigint not null auto_increment primary key,
    lead_id bigint not null,
    field varchar(120) not null,
    value varchar(2000) not null,
    by_person bigint null,
    call_id uuid null,
    at datetime(6) not null,
    -- an operator types: one answer a call
    unique key once_a_call (lead_id, field, call_id)
) default charset = utf8mb4;
