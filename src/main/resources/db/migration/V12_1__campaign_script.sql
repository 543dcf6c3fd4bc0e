-- Owner: tritone.campaign
alter table campaign add script_id bigint null;

-- The plain texts of before become scripts of one step.
insert into script (name, draft, published, published_revision, created_at, changed_at)
select concat(left(name, 150), ' (', id, ')'),
    json_object('language', language, 'objections', json_array(), 'steps', json_array(
        json_object('id', 's1', 'title', left(name, 80), 'text', script, 'hint', '', 'branches', json_array(), 'fields', json_array()))),
    1, 0, created_at, created_at
from campaign where script is not null and trim(script) <> '';
insert into script_version (script_id, number, content, published_at) select id, 1, draft, created_at from script;
update campaign set script_id = (select s.id from script s where s.name = concat(left(campaign.name, 150), ' (', campaign.id, ')'));

alter table campaign drop column script;
