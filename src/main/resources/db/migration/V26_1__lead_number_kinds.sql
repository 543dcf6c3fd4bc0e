-- Owner: tritone.lead
-- Where a call to the number goes, as a price list sees it; null until it is told: then the rules judge when it is dialled.
alter table lead_phone
    add column country varchar(3) null,
    add column kind varchar(30) null,
    add key by_kind (base_id, kind, country);
