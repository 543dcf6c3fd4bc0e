-- Owner: tritone.funnel
-- A call may say the same ground once more after it was corrected; each correction counts on.
alter table lead_transition
    add column correction int not null default 0,
    drop key once_a_call,
    add unique key once_a_correction (call_id, ground, correction);
