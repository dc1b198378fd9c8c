-- The form, its life-cycle, the claim of a NIK, and the cases that people look at. Creates empty tables: no lock that matters.
create schema applications;

create table applications.applications (
  person_id      uuid not null,
  id             uuid not null,
  programme      text not null,
  state          text not null check (state in ('draft', 'submitted', 'checking', 'eligible',
    'needs-correction', 'needs-review', 'refused', 'appealed', 'withdrawn')),
  receipt_number text,                         -- given when it is submitted for the first time
  started_at     timestamptz not null,
  submitted_at   timestamptz,
  decided_at     timestamptz,
  check_due_at   timestamptz,                  -- a registry was down: asked again then
  version        integer not null default 1,   -- counts changes of state
  primary key (person_id, id),
  check ((receipt_number is null) = (submitted_at is null))
);
select platform.shard_by('applications.applications', 'person_id');
create unique index on applications.applications (person_id, programme) where state <> 'withdrawn';
create index on applications.applications (check_due_at) where check_due_at is not null;

-- One row for each page of the form; saved each time the page is sent.
create table applications.answers (
  person_id      uuid not null,
  application_id uuid not null,
  page           text not null,
  sealed         bytea not null,
  saved_at       timestamptz not null,
  primary key (person_id, application_id, page)
);
select platform.shard_by('applications.answers', 'person_id', 'applications.applications');
alter table applications.answers add foreign key (person_id, application_id)
  references applications.applications (person_id, id) on delete cascade;

-- What a person agreed to and stated, by purpose and version of the text.
create table applications.consents (
  person_id      uuid not null,
  application_id uuid not null,
  purpose        text not null,
  version        text not null,
  given_at       timestamptz not null,
  primary key (person_id, application_id, purpose, version)
);
select platform.shard_by('applications.consents', 'person_id', 'applications.applications');

-- Taken when the civil registry has matched the person: one NIK, one live application in a programme.
create table applications.nik_claims (
  nik_key        text not null,                -- blind index
  programme      text not null,
  person_id      uuid not null,
  application_id uuid not null,
  claimed_at     timestamptz not null,
  primary key (nik_key, programme)
);
select platform.shard_by('applications.nik_claims', 'nik_key');

-- Finds an application by the number that its person reads aloud.
create table applications.receipts (
  receipt_number text primary key,
  person_id      uuid not null,
  application_id uuid not null
);
select platform.shard_by('applications.receipts', 'receipt_number');

-- What waits for a person to decide. The bucket spreads the queue: the last byte of the id modulo 64.
create table applications.cases (
  bucket         smallint not null check (bucket between 0 and 63),
  id             uuid not null,
  person_id      uuid not null,
  application_id uuid not null,
  kind           text not null check (kind in ('identity-conflict', 'needs-person', 'asked-by-person', 'appeal')),
  state          text not null check (state in ('open', 'decided')),
  sealed_text    bytea,                        -- what the person wrote
  opened_at      timestamptz not null,
  decided_at     timestamptz,
  decided_by     uuid,
  outcome        text check (outcome in ('granted', 'not-granted', 'correction')),
  reason         text,
  sealed_answer  bytea,                        -- what the reviewer wrote to the person
  primary key (bucket, id),
  check ((state = 'decided') = (outcome is not null))
);
select platform.shard_by('applications.cases', 'bucket');
create index on applications.cases (opened_at) where state = 'open';

grant usage on schema applications to gelombang_web, gelombang_worker, gelombang_console;
grant select, insert, update on applications.applications to gelombang_web, gelombang_worker, gelombang_console;
grant select, insert, update, delete on applications.answers to gelombang_web, gelombang_worker;
grant select on applications.answers to gelombang_console;
grant select, insert on applications.consents to gelombang_web;
grant select on applications.consents to gelombang_worker, gelombang_console;
grant select, insert, delete on applications.nik_claims to gelombang_web, gelombang_worker;
grant select, insert, update, delete on applications.nik_claims to gelombang_console;
grant select, insert on applications.receipts to gelombang_web;
grant select on applications.receipts to gelombang_worker, gelombang_console;
grant select, insert, update on applications.cases to gelombang_web, gelombang_worker, gelombang_console;
