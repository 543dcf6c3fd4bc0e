-- Owner: tritone.people
create table team (
    id bigint not null auto_increment primary key,
    name varchar(120) not null unique,
    outsourced boolean not null default false
) default charset = utf8mb4;

create table person (
    id bigint not null auto_increment primary key,
    login varchar(60) not null unique,
    name varchar(120) not null,
    role varchar(30) not null,
    team_id bigint null references team (id),
    password_hash varchar(100) not null,
    locale varchar(5) not null default 'ru',
    zone varchar(40) not null default 'Europe/Moscow',
    active boolean not null default true,
    created_at datetime(6) not null
) default charset = utf8mb4;

create table sign_in_session (
    token_hash varchar(64) not null primary key,
    person_id bigint not null references person (id),
    csrf varchar(64) not null,
    created_at datetime(6) not null,
    expires_at datetime(6) not null,
    key (person_id)
) default charset = utf8mb4;

-- Append-only: every look at a client, every play of a recording, every change of a right.
create table audit_entry (
    id bigint not null auto_increment primary key,
    at datetime(6) not null,
    person_id bigint null,
    action varchar(60) not null,
    subject varchar(30) not null,
    subject_id varchar(64) not null,
    detail varchar(1000) null,
    key by_subject (subject, subject_id, at),
    key by_person (person_id, at)
) default charset = utf8mb4;

create table setting (
    name varchar(60) not null primary key,
    value longtext not null
) default charset = utf8mb4;
