-- Owner: tritone.campaign
-- Whose shipped calendar is kept: its days are closed without being listed one by one.
create table holiday_calendar (
    country varchar(2) not null primary key,
    since datetime(6) not null,
    by_person bigint null
) default charset = utf8mb4;

alter table holiday
    -- false: somebody works on a day that the shipped calendar closes
    add column closed boolean not null default true,
    add column name varchar(120) null;
