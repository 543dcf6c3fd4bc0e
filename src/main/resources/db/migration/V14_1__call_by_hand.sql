-- Owner: tritone.call
-- Placed by a person for themselves, not by the dialler out of a campaign's hopper.
alter table attempt add column by_hand boolean not null default false;
