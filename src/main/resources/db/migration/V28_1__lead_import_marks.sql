-- Owner: tritone.lead
alter table lead_import
    -- JSON of the record ColumnMarks: what the person who imports said the values of columns of marks mean
    add column marks longtext null;
