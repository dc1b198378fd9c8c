-- Each check of an application: what the registries said, what was decided, and what officers accepted in spite of it.
-- Creates empty tables: no lock that matters.
create schema eligibility;

-- Checks of one application count from 1; nothing here is ever changed.
create table eligibility.checks (
  person_id      uuid not null,
  application_id uuid not null,
  number         integer not null check (number > 0),
  occasion       text not null check (occasion in ('application', 'recheck')),
  outcome        text not null check (outcome in ('eligible', 'refused', 'needs-correction', 'needs-review',
    'checking', 'identity-conflict')),
  tries          integer not null,             -- how many checks in a row were not answered in full, this one included
  rule_version   text not null,
  on_day         date not null,                -- the day on which ages counted
  nik_key        text not null,                -- blind index of the number that was asked about
  started_at     timestamptz not null,
  decided_at     timestamptz not null,
  primary key (person_id, application_id, number)
);
select platform.shard_by('eligibility.checks', 'person_id');

-- One row for each registry. `raw_sha256` is of the answer's bytes as they came.
create table eligibility.answers (
  person_id      uuid not null,
  application_id uuid not null,
  number         integer not null,
  registry       text not null check (registry in ('civil', 'education', 'assistance', 'officials', 'employment')),
  state          text not null check (state in ('answered', 'down', 'garbage', 'not-asked')),
  sealed         bytea,
  raw_sha256     bytea,
  as_of          date,                         -- day of the registry's data
  asked_at       timestamptz,
  primary key (person_id, application_id, number, registry),
  check ((state = 'answered') = (sealed is not null)),
  check ((state = 'not-asked') = (asked_at is null))
);
select platform.shard_by('eligibility.answers', 'person_id', 'eligibility.checks');
alter table eligibility.answers add foreign key (person_id, application_id, number)
  references eligibility.checks (person_id, application_id, number);

create table eligibility.decisions (
  person_id        uuid not null,
  application_id   uuid not null,
  number           integer not null,
  requirement      text not null,
  outcome          text not null check (outcome in ('met', 'not-met', 'needs-person', 'not-checked')),
  reason           text not null,
  remedy           text not null,
  sealed_own_value bytea,
  source_kind      text not null check (source_kind in ('registry', 'form', 'household')),
  source_name      text not null,
  source_date      date,
  rule_version     text not null,
  decided_at       timestamptz not null,
  ruling_case      uuid,                       -- the case in which an officer accepted this finding
  primary key (person_id, application_id, number, requirement)
);
select platform.shard_by('eligibility.decisions', 'person_id', 'eligibility.checks');
alter table eligibility.decisions add foreign key (person_id, application_id, number)
  references eligibility.checks (person_id, application_id, number);

-- A finding that an officer looked at and accepted: the same finding counts as met from then on, another one does not.
create table eligibility.rulings (
  person_id        uuid not null,
  application_id   uuid not null,
  case_id          uuid not null,
  requirement      text not null,
  reason           text not null,
  sealed_own_value bytea,
  ruled_by         uuid not null,
  ruled_at         timestamptz not null,
  primary key (person_id, application_id, case_id, requirement)
);
select platform.shard_by('eligibility.rulings', 'person_id', 'eligibility.checks');

grant usage on schema eligibility to gelombang_web, gelombang_worker, gelombang_console;
grant select on eligibility.checks to gelombang_web, gelombang_console;
grant select, insert on eligibility.checks to gelombang_worker;
grant select on eligibility.answers to gelombang_web, gelombang_console;
grant select, insert on eligibility.answers to gelombang_worker;
grant select on eligibility.decisions to gelombang_web, gelombang_console;
grant select, insert on eligibility.decisions to gelombang_worker;
grant select on eligibility.rulings to gelombang_web, gelombang_worker;
grant select, insert on eligibility.rulings to gelombang_console;
