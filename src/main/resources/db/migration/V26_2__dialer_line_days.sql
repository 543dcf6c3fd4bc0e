-- Owner: tritone.dialer
-- What calls have used in a day of the company, for each line (LINE) and each campaign (CAMPAIGN).
create table line_day (
    day date not null,
    account varchar(10) not null,
    name varchar(40) not null,
    seconds bigint not null default 0,
    cost decimal(16, 4) not null default 0,
    -- beside those, set aside for calls that are on the line
    set_aside_seconds bigint not null default 0,
    set_aside_cost decimal(16, 4) not null default 0,
    primary key (day, account, name)
) default charset = utf8mb4;

-- Working set: what is set aside for each call under a cap. In with the attempt, out with its outcome.
create table line_share (
    call_id uuid not null primary key,
    day date not null,
    trunk varchar(40) not null,
    campaign_id bigint not null,
    e164 varchar(16) not null,
    seconds bigint not null,
    cost decimal(16, 4) not null
) default charset = utf8mb4;
