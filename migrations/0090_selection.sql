-- Commitments, draws, results, awards. Creates empty tables: no lock that matters.
-- Published documents are kept as the text whose hash was printed.
create schema selection;

-- == By wave ==============================================================================================

create table selection.commitments (
  wave_id       uuid primary key,               -- a wave is committed once
  programme     text not null,
  commit_text   text not null,
  rules_text    text not null,
  commit_hash   text not null check (commit_hash ~ '^[0-9a-f]{64}$'),
  chain_text    text not null,                  -- the beacon's chain as drand describes it
  round         bigint not null check (round > 0),
  round_at      timestamptz not null,
  published_at  timestamptz not null,
  committed_by  uuid,                           -- null: from the command line
  check (published_at < round_at)
);
select platform.shard_by('selection.commitments', 'wave_id');

create table selection.draws (
  wave_id      uuid primary key,                -- a wave is drawn once
  summary_text text not null,
  result_hash  text not null check (result_hash ~ '^[0-9a-f]{64}$'),
  signature    text not null check (signature ~ '^[0-9a-f]{96}$'),
  drawn_at     timestamptz not null,
  drawn_by     uuid,
  published_by uuid
);
select platform.shard_by('selection.draws', 'wave_id', 'selection.commitments');
alter table selection.draws add foreign key (wave_id) references selection.commitments (wave_id);

-- What a person's page says of the own province.
create table selection.strata (
  wave_id       uuid not null,
  province      smallint not null,
  entries       integer not null check (entries >= 0),
  seats         integer not null check (seats >= 0),
  taken         integer not null check (taken between 0 and seats),
  reserve_taken integer not null check (reserve_taken >= 0),
  last_key      text not null check (last_key ~ '^[0-9a-f]{64}$'),  -- cut-off of the open places
  last_rank     integer not null check (last_rank >= 0),            -- of the last who was selected; 0: nobody
  primary key (wave_id, province)
);
select platform.shard_by('selection.strata', 'wave_id', 'selection.commitments');
alter table selection.strata add foreign key (wave_id) references selection.draws (wave_id);

-- A place that became free before anything was paid; filled from the reserve list, in order.
create table selection.vacancies (
  wave_id    uuid not null,
  award_id   uuid not null,                     -- the award that was revoked
  province   smallint not null,
  opened_at  timestamptz not null,
  closed_at  timestamptz,
  filled_by  uuid,                              -- award that took the place; null and closed: nobody was left
  primary key (wave_id, award_id),
  check (filled_by is null or closed_at is not null)
);
select platform.shard_by('selection.vacancies', 'wave_id', 'selection.commitments');
create index on selection.vacancies (opened_at) where closed_at is null;

-- == By family ============================================================================================

create table selection.results (
  kkp            bytea not null check (length(kkp) = 16),
  wave_id        uuid not null,
  application_id uuid not null,
  person_id      uuid not null,
  pool_index     integer not null check (pool_index >= 0),
  pool_row       bytea not null check (length(pool_row) = 54),
  record         bytea not null check (length(record) = 54),
  province       smallint not null,
  status         smallint not null check (status between 0 and 3),
  block          smallint not null check (block between 0 and 255),
  rank           integer not null check (rank > 0),
  promotion      text check (promotion in ('promoted', 'skipped')),  -- what became of a place on the reserve list
  primary key (kkp, wave_id, application_id)
);
select platform.shard_by('selection.results', 'kkp');
create index on selection.results (wave_id, pool_index);
create index results_reserve on selection.results (wave_id, province, rank) where status = 2 and promotion is null;

create table selection.awards (
  kkp            bytea not null check (length(kkp) = 16),
  id             uuid not null,
  wave_id        uuid not null,
  application_id uuid not null,
  person_id      uuid not null,
  programme      text not null,
  kk_key         text not null,
  province       smallint not null,
  origin         text not null check (origin in ('drawn', 'promoted')),
  state          text not null check (state in ('active', 'revoked')),
  awarded_at     timestamptz not null,
  revoked_at     timestamptz,
  revoked_by     uuid,
  revoke_reason  text,
  primary key (kkp, id),
  unique (kkp, wave_id, application_id),
  check ((state = 'revoked') = (revoked_at is not null) and (state = 'revoked') = (revoke_reason is not null))
);
select platform.shard_by('selection.awards', 'kkp', 'selection.results');

-- == By person ============================================================================================

-- Finds a person's award; one at a time in a programme.
create table selection.person_awards (
  person_id  uuid not null,
  award_id   uuid not null,
  programme  text not null,
  wave_id    uuid not null,
  kkp        bytea not null,
  state      text not null check (state in ('active', 'revoked')),
  awarded_at timestamptz not null,
  primary key (person_id, award_id)
);
select platform.shard_by('selection.person_awards', 'person_id');
create unique index on selection.person_awards (person_id, programme) where state = 'active';

grant usage on schema selection to gelombang_web, gelombang_worker, gelombang_console;
grant select on selection.commitments, selection.draws, selection.strata, selection.vacancies, selection.results,
  selection.awards, selection.person_awards to gelombang_web;
grant select, insert on selection.commitments, selection.strata to gelombang_worker, gelombang_console;
grant select, insert, update on selection.draws, selection.vacancies, selection.results, selection.awards,
  selection.person_awards to gelombang_worker, gelombang_console;
