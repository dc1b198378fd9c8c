-- The cap of recipients for each family card, over all waves. Creates empty tables: no lock that matters.
create schema households;

-- One row for each place that is used. The key holds the cap: a third recipient finds no slot to stand in.
create table households.slots (
  kk_key    text not null,                               -- blind index of the family card's number
  programme text not null,
  slot      smallint not null check (slot in (1, 2)),    -- the cap of the programme's rules: two
  award_id  uuid not null,
  taken_at  timestamptz not null,
  primary key (kk_key, programme, slot),
  unique (kk_key, programme, award_id)
);
select platform.shard_by('households.slots', 'kk_key');

grant usage on schema households to gelombang_web, gelombang_worker, gelombang_console;
grant select on households.slots to gelombang_web;
grant select, insert, delete on households.slots to gelombang_worker, gelombang_console;
