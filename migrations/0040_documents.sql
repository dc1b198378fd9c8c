-- Pictures that people send: what is known of each; the encrypted bytes lie in the storage. Empty tables: no lock that matters.
create schema documents;

create table documents.documents (
  person_id  uuid not null,
  kind       text not null,               -- code of the programme's document rule
  file       uuid not null,               -- name in the storage
  type       text not null check (type in ('image/jpeg')),
  bytes      integer not null,            -- length before encryption
  width      integer not null,            -- pixels
  height     integer not null,
  scan       text not null check (scan in ('not-scanned', 'clean')),
  saved_at   timestamptz not null,
  primary key (person_id, kind)           -- replaced, not piled up
);
select platform.shard_by('documents.documents', 'person_id');

-- Files whose row was replaced or never came to be: removed from the storage by a job.
create table documents.leftovers (
  file  uuid primary key,
  since timestamptz not null
);
select platform.shard_by('documents.leftovers', 'file');

grant usage on schema documents to gelombang_web, gelombang_worker, gelombang_console;
grant select, insert, update, delete on documents.documents to gelombang_web;
grant select, delete on documents.documents to gelombang_worker;
grant select on documents.documents to gelombang_console;
grant select, insert, delete on documents.leftovers to gelombang_web, gelombang_worker;
