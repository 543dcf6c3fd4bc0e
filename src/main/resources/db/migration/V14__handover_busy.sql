-- Owner: tritone.handover
-- Here, and not to be disturbed by live hand-overs just now.
alter table manager_profile add column busy boolean not null default false;

-- A lead's history asks for its hand-overs.
alter table handover add key by_lead (lead_id, asked_at);
