-- Owner: tritone.dialer
-- The zones that a campaign's leads may lie in (or have lain in): the hopper is asked zone by zone.
create table hopper_zone (
    campaign_id bigint not null,
    zone varchar(40) not null,
    primary key (campaign_id, zone)
) default charset = utf8mb4;

insert into hopper_zone (campaign_id, zone) select distinct campaign_id, zone from hopper where zone <> '';
