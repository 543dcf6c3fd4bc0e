-- Owner: tritone.recording
-- How long a campaign's recordings are kept, where it is not as long as all others'.
create table recording_retention (
    campaign_id bigint not null primary key,
    days int not null,
    changed_by bigint null,
    changed_at datetime(6) not null
) default charset = utf8mb4;
