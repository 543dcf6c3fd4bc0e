-- Owner: tritone.dialer
-- What a campaign's pacer was told, saw and planned at each tick: a minute or so a row, each to be played by itself.
create table pacing_tape (
    id bigint not null auto_increment primary key,
    campaign_id bigint not null,
    from_at datetime(6) not null,
    to_at datetime(6) not null,
    -- PREVIEW, PROGRESSIVE, RATIO or PREDICTIVE, and what of these belongs to it
    pace varchar(20) not null,
    line_ratio double not null default 1,
    abandoned_share double not null default 0.03,
    join_millis bigint not null default 2000,
    ticks int not null,
    -- of the pacer before the first tick, and the ticks: both deflated
    memory longblob not null,
    tape longblob not null,
    key by_time (campaign_id, from_at),
    key by_end (to_at)
) default charset = utf8mb4;

-- What was foretold of a campaign's day as it began.
create table campaign_forecast (
    campaign_id bigint not null,
    -- in the zone of most of its leads
    day date not null,
    zone varchar(40) not null,
    made_at datetime(6) not null,
    starts_at datetime(6) not null,
    hours double not null,
    agents int not null,
    past_days int not null,
    -- JSON of the record Forecast
    forecast longtext not null,
    primary key (campaign_id, day)
) default charset = utf8mb4;
