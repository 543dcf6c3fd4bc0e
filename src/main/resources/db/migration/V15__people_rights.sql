-- Owner: tritone.people
alter table person
    -- further roles, by comma: an administrator who is head of sales too
    add column also varchar(160) not null default '',
    -- an account that ends by itself, as those of outside people do
    add column ends_at datetime(6) null,
    -- who they are at the identity provider; null until they first came from there
    add column oidc_issuer varchar(255) null,
    add column oidc_subject varchar(255) null,
    add unique key of_provider (oidc_issuer, oidc_subject);

alter table sign_in_session
    add column address varchar(45) null;

-- The audit has no second thoughts. Who may drop a trigger may do anything; the service's own account need not be that one.
create trigger audit_entry_is_not_changed before update on audit_entry
    for each row signal sqlstate '45000' set message_text = 'the audit is append-only';
create trigger audit_entry_is_not_removed before delete on audit_entry
    for each row signal sqlstate '45000' set message_text = 'the audit is append-only';
