-- Owner: tritone.recording
create table recording (
    id uuid not null primary key,
    call_id uuid not null,
    segment int not null,
    -- PENDING (row written before the switch is told), STORED, EMPTY (nothing was spoken: the file never came), FAILED (cannot be read),
    -- EXPIRED (deleted when its time was over; the row keeps the fact)
    status varchar(12) not null,
    -- name in the intake, without extension
    intake_file varchar(255) not null,
    -- in the store, with extension
    path varchar(255) null,
    agent_id bigint null,
    lead_id bigint null,
    campaign_id bigint null,
    started_at datetime(6) not null,
    ended_at datetime(6) null,
    seconds decimal(10, 3) null,
    bytes bigint null,
    sha256 varchar(64) null,
    retain_until datetime(6) null,
    problem varchar(500) null,
    stored_at datetime(6) null,
    -- when a second reading of the stored file gave the same hash
    verified_at datetime(6) null,
    removed_at datetime(6) null,
    tries int not null default 0,
    next_try_at datetime(6) null,
    lease_until datetime(6) null,
    unique key segment_of_call (call_id, segment),
    key by_status (status, started_at),
    key by_intake_file (intake_file),
    key by_retention (status, retain_until),
    key by_agent (agent_id, started_at),
    key by_lead (lead_id, started_at)
) default charset = utf8mb4;
