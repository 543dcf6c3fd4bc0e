-- Owner: tritone.access
-- Who may take figures away as files, beside the heads of sales.
create table export_right (
    person_id bigint not null primary key,
    since datetime(6) not null,
    by_person bigint not null
) default charset = utf8mb4;
