-- Owner: tritone.people
-- where the browser goes to sign out of the company's provider too
alter table sign_in_session add column leave_at varchar(500) null;
