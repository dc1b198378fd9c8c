-- What every module stands on: how tables are spread, personal keys, the audit log, the door to the job queue.
-- Creates empty tables: no lock that matters.

-- Says how a table is spread over nodes. On plain PostgreSQL it only writes it down; with Citus it does it.
create table platform.distribution (
  table_name  text primary key,
  column_name text,           -- null: a reference table, copied to every node
  colocate    text            -- first table of the group, or 'none' for the first itself
);

create function platform.shard_by(name text, col text, colocate text default 'none') returns void
language plpgsql as $$ begin
  insert into platform.distribution values (name, col, colocate);
  if exists (select from pg_extension where extname = 'citus') then
    execute format('select create_distributed_table(%L, %L, colocate_with => %L)', name, col, colocate);
  end if;
end $$;

create function platform.shard_reference(name text) returns void
language plpgsql as $$ begin
  insert into platform.distribution values (name, null, null);
  if exists (select from pg_extension where extname = 'citus') then
    execute format('select create_reference_table(%L)', name);
  end if;
end $$;

-- One data key for each person, wrapped by a key that lies outside the database. Destroying it erases the person.
create table platform.person_keys (
  person_id    uuid primary key,
  kek_id       text not null,
  wrapped      bytea,                    -- null once destroyed
  created_at   timestamptz not null,
  destroyed_at timestamptz,
  check ((wrapped is null) = (destroyed_at is not null))
);
select platform.shard_by('platform.person_keys', 'person_id');

-- Proves at start that the keys given are those that the data were written with; holds no key.
create table platform.key_checks (
  key_id     text primary key,
  proof      text not null,
  created_at timestamptz not null
);
select platform.shard_reference('platform.key_checks');

-- Append-only log in 64 chains: each row carries the hash of the one before. A head row is the lock of its chain.
create table platform.audit_heads (
  chain smallint primary key check (chain between 0 and 63),
  seq   bigint not null,
  hash  bytea not null
);
select platform.shard_by('platform.audit_heads', 'chain');

create table platform.audit_log (
  chain      smallint not null,
  seq        bigint not null,
  at         timestamptz not null,
  action     text not null,
  actor_kind text not null check (actor_kind in ('person', 'operator', 'partner', 'system', 'guest')),
  actor_id   uuid,
  subject_id uuid,                        -- whom or what it is about
  details    jsonb not null,              -- no personal data
  prev_hash  bytea not null,
  hash       bytea not null,
  primary key (chain, seq)
);
select platform.shard_by('platform.audit_log', 'chain', 'platform.audit_heads');
create index on platform.audit_log (chain, subject_id, seq);

insert into platform.audit_heads select n, 0, '\x'::bytea from generate_series(0, 63) n;

-- The only way for a process to queue a job: the queue's own tables belong to the worker.
create function platform.add_job(name text, payload json, attempts integer, unique_key text default null)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$ begin
  perform graphile_worker.add_job(name, payload, max_attempts => attempts, job_key => unique_key);
end $$;
grant create on schema platform to gelombang_worker;
alter function platform.add_job owner to gelombang_worker;
revoke create on schema platform from gelombang_worker;
revoke all on function platform.add_job from public;

grant usage on schema platform to gelombang_web, gelombang_worker, gelombang_console;
grant execute on function platform.add_job to gelombang_web, gelombang_worker, gelombang_console;
grant select, insert, update on platform.person_keys to gelombang_web, gelombang_worker, gelombang_console;
grant select, insert on platform.key_checks to gelombang_web, gelombang_worker, gelombang_console;
grant select, update on platform.audit_heads to gelombang_web, gelombang_worker, gelombang_console;
grant select, insert on platform.audit_log to gelombang_web, gelombang_worker, gelombang_console;
