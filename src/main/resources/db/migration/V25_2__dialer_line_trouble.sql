-- Owner: tritone.dialer
-- A run of failures judged the line's. Written with the stop, before anything is given back; whoever finds it unsettled goes on.
create table line_trouble (
    id bigint not null auto_increment primary key,
    trunk varchar(40) not null,
    kind varchar(20) not null,
    code int not null,
    numbers int not null,
    since datetime(6) not null,
    stopped_at datetime(6) not null,
    -- calls that tried whether it is over, and when the next may
    trials int not null default 0,
    next_trial datetime(6) not null,
    -- of them, those that ended otherwise without showing that the line works
    otherwise int not null default 0,
    ended_at datetime(6) null,
    settled_at datetime(6) null,
    key by_trunk (trunk, ended_at),
    key unsettled (settled_at)
) default charset = utf8mb4;

-- Where a lead stood before it was dialled, where that was not simply its turn: to be put back there if the call was none.
create table hopper_before (
    call_id uuid not null primary key,
    priority tinyint not null,
    promised boolean not null,
    due_at datetime(6) not null,
    callback_for bigint null,
    at datetime(6) not null,
    key by_age (at)
) default charset = utf8mb4;
