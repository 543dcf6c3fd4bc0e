-- Owner: tritone.lead
-- What was said of the number before that says nothing of it any more.
alter table lead_phone add column revived_at datetime(6) null;
