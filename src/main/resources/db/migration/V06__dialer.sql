-- Owner: tritone.dialer
-- One row for each lead of each base of a campaign: when it is due, or why not. The counts by `standing` sum up to the base.
create table hopper (
    campaign_id bigint not null,
    lead_id bigint not null,
    -- DUE (may be dialled from due_at), LEASED (handed to the dialer), DIALLING, TALKING, CLOSED (not dialled again)
    standing varchar(12) not null default 'DUE',
    -- 0 callbacks, 1 fresh, 2 retries
    priority tinyint not null default 1,
    due_at datetime(6) not null,
    -- the rule that last refused it or closed it; null when it simply waits its turn
    reason varchar(40) null,
    -- of the number to be dialled next; empty when it has none
    zone varchar(40) not null default '',
    attempts int not null default 0,
    last_disposition varchar(30) null,
    -- whether due_at was promised to the client, and by whom in person
    promised boolean not null default false,
    callback_for bigint null,
    -- the agent who looks at it in preview
    leased_for bigint null,
    lease_until datetime(6) null,
    call_id uuid null,
    primary key (campaign_id, lead_id),
    -- the zone before the time: zones that are asleep are stepped over, however many leads lie in them
    key next_due (campaign_id, standing, priority, zone, due_at, lead_id),
    key by_reason (campaign_id, standing, reason, zone, due_at),
    key by_lead (lead_id)
) default charset = utf8mb4;

-- How far each base has been poured into a campaign's hopper.
create table hopper_fill (
    campaign_id bigint not null,
    base_id bigint not null,
    up_to bigint not null,
    primary key (campaign_id, base_id)
) default charset = utf8mb4;

-- Who is being dialled or talked to just now: nobody twice, by whatever campaign, by lead or by number.
create table on_the_line (
    lead_id bigint not null primary key,
    e164 varchar(16) not null unique,
    call_id uuid not null unique,
    campaign_id bigint not null
) default charset = utf8mb4;

-- Why the dialer placed what it placed: a line each time the reason changes.
create table pacing_note (
    id bigint not null auto_increment primary key,
    campaign_id bigint not null,
    at datetime(6) not null,
    orders int not null,
    because varchar(500) not null,
    key (campaign_id, at)
) default charset = utf8mb4;
