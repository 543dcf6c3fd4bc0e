-- Owner: tritone.people

-- Who they are at the company's provider. Compared letter by letter: two subjects that differ in case are two people.
create table company_link (
    id bigint not null auto_increment primary key,
    issuer varchar(255) not null,
    subject varchar(255) not null,
    person_id bigint not null,
    -- as the provider named it when the link was made; another one later asks for a person's word
    email varchar(254) null,
    how varchar(20) not null,
    linked_by bigint null,
    linked_at datetime(6) not null,
    unique key one_subject (issuer, subject),
    unique key one_person (person_id),
    constraint link_of_person foreign key (person_id) references person (id)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- Whom the provider vouches for and nobody has linked: an administrator says who they are, or leaves them out.
create table company_stranger (
    id bigint not null auto_increment primary key,
    issuer varchar(255) not null,
    subject varchar(255) not null,
    login varchar(60) not null,
    name varchar(120) not null,
    email varchar(254) null,
    why varchar(30) not null,
    -- whom they came as before links were asked for, or whose link their new e-mail stands against
    was_person_id bigint null,
    first_at datetime(6) not null,
    last_at datetime(6) not null,
    tries int not null default 1,
    unique key one_subject (issuer, subject),
    key by_time (last_at)
) default charset = utf8mb4 collate = utf8mb4_bin;

create table company_invitation (
    token_hash varchar(64) not null primary key,
    person_id bigint not null,
    made_by bigint not null,
    made_at datetime(6) not null,
    expires_at datetime(6) not null,
    used_at datetime(6) null,
    key (person_id)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- Bindings made so far went by the login's name. None of them is believed: each waits for an administrator.
insert into company_stranger (issuer, subject, login, name, why, was_person_id, first_at, last_at, tries)
    select oidc_issuer, oidc_subject, login, name, 'BOUND_BY_NAME', id, utc_timestamp(6), utc_timestamp(6), 0
    from person where oidc_subject is not null and oidc_issuer is not null;
delete from sign_in_session where leave_at is not null
    or person_id in (select id from person where oidc_subject is not null);
alter table person drop key of_provider, drop column oidc_issuer, drop column oidc_subject;

-- A head of sales is made, unmade and let in anew by a head of sales, or by two administrators: one proposes here.
create table head_proposal (
    id bigint not null auto_increment primary key,
    person_id bigint not null,
    kind varchar(10) not null,
    role varchar(30) null,
    also varchar(160) null,
    proposed_by bigint not null,
    proposed_at datetime(6) not null,
    expires_at datetime(6) not null,
    decided_by bigint null,
    decided_at datetime(6) null,
    agreed boolean null,
    used_at datetime(6) null,
    key by_person (person_id, proposed_at)
) default charset = utf8mb4;

-- How often somebody failed to sign in, by person, unknown login, device or address.
create table sign_in_trial (
    kind varchar(10) not null,
    who varchar(100) not null,
    failures int not null,
    last_at datetime(6) not null,
    primary key (kind, who),
    key by_time (last_at)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- Browsers and addresses somebody has signed in from: a stranger's failures do not stop them there.
create table known_device (
    person_id bigint not null,
    token_hash varchar(64) not null,
    address varchar(45) not null,
    last_at datetime(6) not null,
    primary key (person_id, token_hash)
) default charset = utf8mb4 collate = utf8mb4_bin;

alter table sign_in_session
    add column way varchar(10) not null default 'PASSWORD',
    add column device varchar(300) null,
    add column seen_at datetime(6) null,
    add column seen_address varchar(45) null,
    -- the last sign of a person at the keyboard; null for programs, which give none
    add column active_at datetime(6) null,
    add column locked_at datetime(6) null;

create table second_factor (
    person_id bigint not null primary key,
    -- encrypted; the key is not in the database
    secret varbinary(200) not null,
    made_at datetime(6) not null,
    confirmed_at datetime(6) null,
    -- a code is good once: none of this step or an earlier one is taken again
    last_step bigint not null default 0
) default charset = utf8mb4;

create table recovery_code (
    person_id bigint not null,
    code_hash varchar(64) not null,
    used_at datetime(6) null,
    primary key (person_id, code_hash)
) default charset = utf8mb4 collate = utf8mb4_bin;
