-- Owner: tritone.lead
alter table lead_import
    -- JSON of the record Layout: which sheets are read, and where their headings are
    add column layout longtext null after mapping,
    -- how often the work on it began and was not ended in order
    add column starts int not null default 0 after status;

update lead_import set problem = 'OLD_WORKBOOK' where problem = 'OLD_OR_PROTECTED_WORKBOOK';
update lead_import set problem = 'ARCHIVE' where problem = 'NOT_A_WORKBOOK';

alter table lead_import_rejection
    -- empty when the file has only one
    add column sheet varchar(255) not null default '' after import_id,
    add column sheet_number int not null default 0 after sheet,
    drop key by_import,
    add key by_import (import_id, sheet_number, line);
