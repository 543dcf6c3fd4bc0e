-- Owner: tritone.recording
-- Not a conversation: what the detector of answering machines listened to, kept so that a person may judge its verdict.
alter table recording
    add column sample boolean not null default false,
    add key by_sample (sample, started_at);
