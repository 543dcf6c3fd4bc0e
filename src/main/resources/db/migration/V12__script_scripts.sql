-- Owner: tritone.script
create table script (
    id bigint not null auto_increment primary key,
    name varchar(160) not null unique,
    -- JSON of the record ScriptContent, finished or not
    draft longtext not null,
    -- the newest published version, 0 before the first
    published int not null default 0,
    -- grows with each change of the draft; a writer names the one they saw
    revision int not null default 0,
    -- the revision that was published last
    published_revision int null,
    created_at datetime(6) not null,
    created_by bigint null,
    changed_at datetime(6) not null,
    changed_by bigint null
) default charset = utf8mb4;

-- Never changed once written.
create table script_version (
    script_id bigint not null references script (id),
    number int not null,
    content longtext not null,
    published_at datetime(6) not null,
    published_by bigint null,
    primary key (script_id, number)
) default charset = utf8mb4;

-- Which version a call began with and how far it has come.
create table script_reading (
    call_id uuid not null primary key,
    script_id bigint not null,
    number int not null,
    -- JSON of a list of Turn
    path longtext not null,
    begun_at datetime(6) not null,
    key by_version (script_id, number)
) default charset = utf8mb4;
