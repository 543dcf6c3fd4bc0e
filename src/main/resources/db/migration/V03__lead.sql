-- Owner: tritone.lead
create table base (
    id bigint not null auto_increment primary key,
    name varchar(160) not null unique,
    default_region varchar(2) not null default 'RU',
    created_at datetime(6) not null,
    created_by bigint null
) default charset = utf8mb4;

create table lead_import (
    id bigint not null auto_increment primary key,
    base_id bigint not null references base (id),
    file_name varchar(255) not null,
    sha256 varchar(64) not null,
    duplicate_rule varchar(30) not null,
    -- JSON of the record Columns
    mapping longtext not null,
    -- WAITING, RUNNING, DONE, REFUSED (the file cannot be read to its end), FAILED (our fault)
    status varchar(20) not null,
    rows_expected bigint not null default 0,
    rows_read bigint not null default 0,
    accepted bigint not null default 0,
    merged bigint not null default 0,
    duplicate bigint not null default 0,
    rejected bigint not null default 0,
    cells_dropped bigint not null default 0,
    problem varchar(60) null,
    problem_line bigint not null default 0,
    problem_column int not null default 0,
    created_by bigint null,
    created_at datetime(6) not null,
    finished_at datetime(6) null,
    -- null when nothing came of it: then the same file may come again
    standing tinyint as (if(status in ('WAITING', 'RUNNING') or (status = 'DONE' and accepted + merged > 0), 1, null)) virtual,
    unique key same_upload (base_id, sha256, standing)
) default charset = utf8mb4;

-- Rows and cells that did not come in. Not bound to lead_import by a key: an import in its long transaction would lock
-- the row its progress is written to.
create table lead_import_rejection (
    id bigint not null auto_increment primary key,
    import_id bigint not null,
    line bigint not null,
    -- ROW (out), CELL (the row is in without it), DUPLICATE (out, the number is known)
    kind varchar(12) not null,
    column_name varchar(255) null,
    reason varchar(60) not null,
    value varchar(500) null,
    -- JSON: the row's cells as they were
    raw_row longtext null,
    key by_import (import_id, line)
) default charset = utf8mb4;

-- The mapping chosen last for files with these headings.
create table column_mapping (
    headings_hash varchar(64) not null primary key,
    mapping longtext not null,
    used_at datetime(6) not null
) default charset = utf8mb4;

-- named in the plural: LEAD is a reserved word
create table leads (
    id bigint not null auto_increment primary key,
    base_id bigint not null references base (id),
    import_id bigint null,
    company varchar(255) null,
    person varchar(255) null,
    region varchar(120) null,
    segment varchar(80) null,
    category varchar(80) null,
    source varchar(120) null,
    consent varchar(255) null,
    extra longtext null,
    tag varchar(20) null,
    section varchar(30) not null default 'TO_CALL',
    state varchar(30) not null default 'NEW',
    stage varchar(20) not null default 'COLD',
    owner_id bigint null,
    state_since datetime(6) not null,
    version int not null default 0,
    created_at datetime(6) not null,
    key by_base (base_id, state),
    key by_owner (owner_id, state)
) default charset = utf8mb4;

create table lead_phone (
    id bigint not null auto_increment primary key,
    -- no key to leads: adding a number in a long import must not lock a lead that is being talked to
    lead_id bigint not null,
    base_id bigint not null,
    e164 varchar(16) not null,
    zone varchar(40) not null,
    position smallint not null default 0,
    dead boolean not null default false,
    dead_since datetime(6) null,
    key by_lead (lead_id, position),
    key by_number (e164, base_id)
) default charset = utf8mb4;

create table do_not_call (
    e164 varchar(16) not null primary key,
    since datetime(6) not null,
    reason varchar(60) not null,
    by_person bigint null,
    call_id uuid null
) default charset = utf8mb4;
