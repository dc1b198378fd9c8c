-- The cases of one person, so that the person's own pages find them by their key. Creates an empty table: no lock that matters.
create table applications.person_cases (
  person_id      uuid not null,
  application_id uuid not null,
  case_id        uuid not null,
  bucket         smallint not null check (bucket between 0 and 63),
  kind           text not null check (kind in ('identity-conflict', 'needs-person', 'asked-by-person', 'appeal')),
  opened_at      timestamptz not null,
  decided_at     timestamptz,
  primary key (person_id, case_id)
);
select platform.shard_by('applications.person_cases', 'person_id', 'applications.applications');
-- One open case of a kind is enough: who asks twice waits once.
create unique index on applications.person_cases (person_id, application_id, kind) where decided_at is null;

grant select, insert, update on applications.person_cases to gelombang_web, gelombang_worker, gelombang_console;
