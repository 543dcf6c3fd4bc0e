-- Owner: tritone.campaign
-- What may be dialled over a trunk, what it costs, and how much of it in a day. A trunk without a row dials fixed and
-- mobile numbers of the company's own country.
create table trunk_terms (
    trunk varchar(40) not null primary key references trunk (name),
    -- two letters each, or 001, with commas
    countries varchar(2000) not null,
    -- names of NumberKind, with commas
    kinds varchar(400) not null,
    currency varchar(3) not null default 'RUB',
    day_cost decimal(14, 2) null,
    day_minutes int null,
    -- set while nobody has looked at what a trunk of before was given
    given_at datetime(6) null
) default charset = utf8mb4;

create table trunk_rate (
    trunk varchar(40) not null references trunk (name),
    position int not null,
    prefix varchar(16) null,
    country varchar(3) null,
    kind varchar(30) null,
    per_minute decimal(12, 4) not null,
    first_seconds int not null,
    step_seconds int not null,
    primary key (trunk, position)
) default charset = utf8mb4;

alter table campaign
    add column day_cost decimal(14, 2) null,
    add column day_minutes int null;

-- The trunks of before: fixed and mobile numbers of the countries their bases are from.
insert into trunk_terms (trunk, countries, kinds, given_at)
select t.name,
    coalesce((select group_concat(distinct b.default_region order by b.default_region)
              from campaign c join campaign_base cb on cb.campaign_id = c.id join base b on b.id = cb.base_id
              where c.trunk = t.name), 'RU'),
    'FIXED,MOBILE', utc_timestamp(6)
from trunk t;

-- The numbers that campaigns have shown so far are the lines' own.
insert ignore into trunk_number (trunk, e164, note)
select distinct trunk, caller_id, '' from campaign where caller_id is not null;
