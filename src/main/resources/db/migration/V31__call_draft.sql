-- Owner: tritone.call
-- What an operator has chosen of a call and not saved yet: it outlives the page and the wrap-up.
create table call_draft (
    call_id uuid not null primary key,
    person_id bigint not null,
    disposition varchar(30) null,
    callback_at datetime(6) null,
    callback_mine boolean not null default false,
    comment varchar(2000) null,
    -- nothing is missing: when the wrap-up runs out, this is what the call was
    whole boolean not null,
    at datetime(6) not null,
    key by_person (person_id)
) default charset = utf8mb4;

-- Append-only: each time an operator said anew what a call was, with what stood there before.
create table call_correction (
    id bigint not null auto_increment primary key,
    call_id uuid not null,
    by_person bigint not null,
    from_disposition varchar(30) not null,
    from_callback_at datetime(6) null,
    from_comment varchar(2000) null,
    to_disposition varchar(30) not null,
    to_callback_at datetime(6) null,
    to_comment varchar(2000) null,
    at datetime(6) not null,
    key by_call (call_id)
) default charset = utf8mb4;
