-- Owner: tritone.lead
alter table lead_phone
    -- what stood around the number in its cell: a name, an extension, an hour
    add column note varchar(255) null,
    -- further zones the lead may be in, parted by spaces: it is called only while that is allowed in all of them
    add column also_in varchar(255) null;
