-- Owner: tritone.agent
alter table pause_reason
    add paid boolean not null default true,
    add most_minutes int null,
    add active boolean not null default true,
    add position int not null default 100;
update pause_reason set most_minutes = 15, position = 1 where code = 'break';
update pause_reason set most_minutes = 60, paid = false, position = 2 where code = 'lunch';
update pause_reason set position = 3 where code = 'training';
update pause_reason set most_minutes = 30, position = 4 where code = 'meeting';
update pause_reason set position = 5 where code = 'technical';
