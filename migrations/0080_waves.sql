-- Waves, their places by province, who joined them, and what two operators decide together.
-- Creates empty tables: no lock that matters.
create schema waves;

create table waves.waves (
  id            uuid primary key,
  programme     text not null,
  number        integer not null check (number between 1 and 9999),
  name          text not null,
  state         text not null check (state in ('planned', 'announced', 'open', 'closed', 'listed', 'frozen',
    'committed', 'drawn', 'published', 'paused', 'cancelled')),
  paused_in     text check (paused_in in ('announced', 'open', 'closed', 'listed', 'frozen')),  -- where it goes on
  paused_at     timestamptz,
  announced_at  timestamptz,
  opens_at      timestamptz not null,
  closes_at     timestamptz not null,           -- the first instant at which nobody can join any more
  listing_until timestamptz not null,           -- until then everybody can check the own row
  minimum_age   smallint check (minimum_age between 0 and 120),      -- narrows the programme's; null: as there
  maximum_age   smallint check (maximum_age between 0 and 120),
  weight_max    smallint not null default 1 check (weight_max between 1 and 4),  -- tickets of one entry, losses counted
  is_national   boolean not null default false, -- seats that provinces leave empty are drawn among all
  freezing_since timestamptz,                   -- the entries are being checked again
  frozen_at     timestamptz,
  entry_count   integer,                        -- entries in the frozen list
  published_at  timestamptz,
  held          boolean not null default false, -- never changes; the right to update it lets the web lock a row
  created_at    timestamptz not null,
  unique (programme, number),
  check (opens_at < closes_at and closes_at <= listing_until),
  check ((state = 'paused') = (paused_in is not null) and (state = 'paused') = (paused_at is not null)),
  check ((frozen_at is null) = (entry_count is null))
);
select platform.shard_reference('waves.waves');

create table waves.quotas (
  wave_id  uuid not null,
  province smallint not null check (province between 1 and 99),
  seats    integer not null check (seats >= 0),
  reserve  integer not null check (reserve >= 0),
  primary key (wave_id, province)
);
select platform.shard_reference('waves.quotas');
alter table waves.quotas add foreign key (wave_id) references waves.waves (id);

-- Pausing, going on and cancelling: one operator asks, another one confirms.
create table waves.requests (
  id         uuid primary key,
  wave_id    uuid not null,
  kind       text not null check (kind in ('pause', 'resume', 'cancel')),
  reason     text not null,
  asked_by   uuid not null,
  asked_at   timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  decision   text check (decision in ('confirmed', 'declined')),
  check (decision is distinct from 'confirmed' or decided_by <> asked_by),
  check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null))
);
select platform.shard_reference('waves.requests');
alter table waves.requests add foreign key (wave_id) references waves.waves (id);
create unique index on waves.requests (wave_id) where decision is null;

-- The household's group. kkp is the family's pseudonym in the draw; no number of a person or card stands here.
create table waves.families (
  kkp      bytea not null check (length(kkp) = 16),
  wave_id  uuid not null,
  province smallint not null,                   -- one family card has one province: that of its first entry
  primary key (kkp, wave_id)
);
select platform.shard_by('waves.families', 'kkp');

create table waves.entries (
  kkp            bytea not null check (length(kkp) = 16),
  wave_id        uuid not null,
  application_id uuid not null,
  person_id      uuid not null,
  kk_key         text not null,                 -- blind index of the family card: by it the used places are counted
  idc            bytea not null check (length(idc) = 32),
  stratum        smallint not null check (stratum between 1 and 99),
  mask           smallint not null default 0 check (mask between 0 and 255),
  prior          smallint not null default 0 check (prior between 0 and 255),
  weight         smallint not null default 1 check (weight between 1 and 4),
  status         text not null check (status in ('joined', 'withdrawn', 'selected', 'reserve', 'not-selected')),
  reason         text,
  joined_at      timestamptz not null,
  checked_at     timestamptz,                   -- checked again for the freeze
  check_due_at   timestamptz,                   -- a registry was silent: asked again then
  check_tries    smallint not null default 0,
  primary key (kkp, wave_id, application_id),
  check (status = 'joined' or reason is not null)
);
select platform.shard_by('waves.entries', 'kkp', 'waves.families');
alter table waves.entries add foreign key (kkp, wave_id) references waves.families (kkp, wave_id);
create index on waves.entries (wave_id, person_id);
create index entries_unchecked on waves.entries (wave_id, check_due_at) where status = 'joined' and checked_at is null;

-- Where a person's own entry lies, with what only that person may read.
create table waves.person_entries (
  person_id      uuid not null,
  wave_id        uuid not null,
  kkp            bytea not null,
  application_id uuid not null,
  receipt_number text not null,
  sealed_receipt bytea not null,                -- NIK, KK and salt as they were when joining: the proof needs them
  statement      text not null,                 -- version of the statement that was made
  joined_at      timestamptz not null,
  outcome        text not null check (outcome in ('joined', 'withdrawn', 'selected', 'reserve', 'not-selected')),
  reason         text,
  primary key (person_id, wave_id)
);
select platform.shard_by('waves.person_entries', 'person_id');

grant usage on schema waves to gelombang_web, gelombang_worker, gelombang_console;
grant select on waves.waves, waves.quotas to gelombang_web;
-- Locks the row of a wave while somebody joins, so that closing waits for those who were in time.
grant update (held) on waves.waves to gelombang_web;
grant select, insert, update on waves.waves to gelombang_worker, gelombang_console;
grant select, insert on waves.quotas to gelombang_worker;
grant select, insert, update, delete on waves.quotas to gelombang_console;
grant select on waves.requests to gelombang_worker;
grant select, insert, update on waves.requests to gelombang_console;
grant select, insert on waves.families to gelombang_web, gelombang_worker;
grant select on waves.families to gelombang_console;
grant select, insert, update on waves.entries to gelombang_web, gelombang_worker, gelombang_console;
grant select, insert, update on waves.person_entries to gelombang_web, gelombang_worker, gelombang_console;
