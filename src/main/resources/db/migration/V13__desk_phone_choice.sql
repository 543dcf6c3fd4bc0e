-- Owner: tritone.agent
-- What a person talks with: BROWSER or SIP. Who never chose has no row, and talks through the browser.
create table phone_choice (
    person_id bigint not null primary key,
    phone varchar(10) not null
) default charset = utf8mb4;
