-- Owner: tritone.campaign
-- What a line did before dialling on it went on says nothing of it any more.
alter table trunk add column resumed_at datetime(6) null;
