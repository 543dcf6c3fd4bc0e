-- Owner: tritone.recording
create table recording (
    id uuid not null primary key,
    call_id uuid not null,
    segment int not null,
    -- PENDING (row written before the switch is told), STORED, EMPTY (nothing was spoken: the file never came), FAILED
    status varchar(12) not null,
    intake_file varchar(255) not null,
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
    unique key segment_of_call (call_id, segment),
    key by_status (status, started_at)
) default charset = utf8mb4;
