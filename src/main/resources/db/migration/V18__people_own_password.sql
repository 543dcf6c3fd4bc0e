-- Owner: tritone.people
-- made by somebody else, who knows it: the person shall choose their own
alter table person add column password_given boolean not null default false;
