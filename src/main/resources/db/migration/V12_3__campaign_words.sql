-- Owner: tritone.campaign
-- How an operator's outcomes are called, and in which order their keys stand.
create table disposition_word (
    code varchar(30) not null primary key,
    name_ru varchar(60) not null,
    name_en varchar(60) not null,
    position int not null
) default charset = utf8mb4;
insert into disposition_word values
    ('WARM', 'Тёплый лид', 'Warm lead', 1),
    ('CONTACT_MADE', 'Контакт состоялся', 'Contact made', 2),
    ('CALLBACK', 'Перезвонить', 'Call back', 3),
    ('REFUSAL_FOLLOW_UP', 'Отказ, вернуться позже', 'Not now', 4),
    ('ANSWERING_MACHINE', 'Автоответчик', 'Answering machine', 5),
    ('HANG_UP', 'Бросили трубку', 'Hung up', 6),
    ('REFUSAL_HARD', 'Отказ', 'Refusal', 7),
    ('WRONG_PERSON', 'Не тот номер', 'Wrong person', 8),
    ('DO_NOT_CALL', 'Больше не звонить', 'Do not call', 9),
    ('NON_PROFILE', 'Непрофильный', 'Not our profile', 10);

-- The outcomes a campaign offers; without rows it offers all.
create table campaign_disposition (
    campaign_id bigint not null references campaign (id),
    code varchar(30) not null,
    primary key (campaign_id, code)
) default charset = utf8mb4;

-- The numbers that may be shown to those who are called over a trunk.
create table trunk_number (
    trunk varchar(40) not null references trunk (name),
    e164 varchar(16) not null,
    note varchar(120) not null default '',
    primary key (trunk, e164)
) default charset = utf8mb4;
