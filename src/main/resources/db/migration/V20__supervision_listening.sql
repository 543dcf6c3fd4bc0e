-- Owner: tritone.supervision
-- Append-only: a supervisor on somebody's talk, one row for each way to listen in it. Written before the switch is told.
create table listening (
    id bigint not null auto_increment primary key,
    -- the supervisor's channel at the switch: rows of one channel are one visit
    channel varchar(64) not null,
    supervisor_id bigint not null,
    agent_id bigint not null,
    call_id uuid not null,
    campaign_id bigint not null,
    -- LISTEN, WHISPER, BARGE
    ear varchar(10) not null,
    -- whether the agent was told
    told boolean not null,
    from_at datetime(6) not null,
    key by_agent (agent_id, id),
    key by_supervisor (supervisor_id, id),
    key by_call (call_id)
) default charset = utf8mb4;

-- Append-only: the end of each, one at most by its key.
create table listening_end (
    listening_id bigint not null primary key references listening (id),
    until_at datetime(6) not null,
    -- whether the supervisor's phone had answered
    heard boolean not null,
    -- LEFT, CALL_OVER, CHANGED, NOT_ANSWERED, HUNG_UP, LOST
    why varchar(20) not null
) default charset = utf8mb4;

create trigger listening_is_not_changed before update on listening
    for each row signal sqlstate '45000' set message_text = 'listening is on record append-only';
create trigger listening_is_not_removed before delete on listening
    for each row signal sqlstate '45000' set message_text = 'listening is on record append-only';
create trigger listening_end_is_not_changed before update on listening_end
    for each row signal sqlstate '45000' set message_text = 'listening is on record append-only';
create trigger listening_end_is_not_removed before delete on listening_end
    for each row signal sqlstate '45000' set message_text = 'listening is on record append-only';
