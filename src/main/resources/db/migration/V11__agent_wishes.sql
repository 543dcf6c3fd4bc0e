-- Owner: tritone.agent
-- What the agent asked for during a call, to be done after it, whatever befalls the service meanwhile.
alter table shift
    add column pause_asked varchar(30) null,
    add column end_asked boolean not null default false;
