-- Owner: tritone.campaign
create table trunk (
    name varchar(40) not null primary key,
    host varchar(120) not null,
    most_lines int not null default 100,
    stopped_since datetime(6) null,
    stopped_why varchar(255) null
) default charset = utf8mb4;

create table campaign (
    id bigint not null auto_increment primary key,
    name varchar(160) not null unique,
    team_id bigint not null,
    status varchar(20) not null default 'DRAFT',
    mode varchar(20) not null default 'PROGRESSIVE',
    trunk varchar(40) not null references trunk (name),
    most_lines int not null default 50,
    caller_id varchar(16) null,
    ring_seconds int not null default 25,
    detect_machine boolean not null default false,
    recording_notice boolean not null default true,
    language varchar(5) not null default 'ru',
    wrap_up_seconds int not null default 60,
    company_name varchar(160) not null,
    script longtext null,
    -- JSON of the records CallingHours, RetryRules, AttemptCaps
    calling_hours longtext not null,
    retry_rules longtext not null,
    attempt_caps longtext not null,
    created_at datetime(6) not null,
    created_by bigint null,
    version int not null default 0
) default charset = utf8mb4;

create table campaign_base (
    campaign_id bigint not null references campaign (id),
    base_id bigint not null,
    primary key (campaign_id, base_id)
) default charset = utf8mb4;

create table holiday (
    country varchar(2) not null,
    day date not null,
    primary key (country, day)
) default charset = utf8mb4;

-- Append-only: started, paused, stopped, by whom.
create table campaign_change (
    id bigint not null auto_increment primary key,
    campaign_id bigint not null references campaign (id),
    what varchar(30) not null,
    by_person bigint null,
    at datetime(6) not null,
    detail varchar(1000) null,
    key (campaign_id, at)
) default charset = utf8mb4;
