-- Owner: tritone.campaign
-- How hard a campaign dials, and under whose law. Campaigns of before go on as they were.
alter table campaign
    -- lines for each free operator, of the mode RATIO
    add column line_ratio double not null default 1.5,
    -- of the people who answer, so many may find nobody free
    add column abandoned_share double not null default 0.03,
    -- RU, US, UK, NONE
    add column law varchar(10) not null default 'NONE',
    add column advertising boolean not null default true,
    -- where the evidence lies that those who are called agreed to it
    add column consent varchar(500) null,
    -- of the team's lines, beside its other campaigns
    add column weight int not null default 1;
