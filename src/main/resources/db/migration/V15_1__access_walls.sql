-- Owner: tritone.access
-- An outside person works one campaign and sees nothing else.
create table outsourced (
    person_id bigint not null primary key,
    campaign_id bigint not null
) default charset = utf8mb4;

-- Whose calls somebody of quality control looks at, until calls are sampled to them one by one.
create table assigned_campaign (
    person_id bigint not null,
    campaign_id bigint not null,
    primary key (person_id, campaign_id)
) default charset = utf8mb4;

-- Append-only: every look at a client. One row a client, also when a list showed many.
create table client_look (
    id bigint not null auto_increment primary key,
    at datetime(6) not null,
    person_id bigint not null,
    lead_id bigint null,
    -- CARD, HISTORY, LIST, PREVIEW, POP, PLAY, RECORDINGS
    what varchar(20) not null,
    -- which screen or address of the API asked
    screen varchar(120) not null,
    -- whether numbers were hidden
    masked boolean not null,
    -- the recording played, the call it was about
    subject_id varchar(64) null,
    address varchar(45) null,
    key by_lead (lead_id, id),
    key by_person (person_id, id),
    key by_subject (subject_id, person_id, at)
) default charset = utf8mb4;

create trigger client_look_is_not_changed before update on client_look
    for each row signal sqlstate '45000' set message_text = 'looks at clients are append-only';
create trigger client_look_is_not_removed before delete on client_look
    for each row signal sqlstate '45000' set message_text = 'looks at clients are append-only';
