-- What we tell a person, and what became of it on each way. Creates empty tables: no lock that matters.
create schema notices;

create table notices.notices (
  person_id  uuid not null,
  id         uuid not null,
  key        text not null,           -- names the event: the same event is told once
  language   text not null check (language in ('id', 'en')),
  sealed     bytea not null,          -- words and addresses, encrypted for the person
  in_inbox   boolean not null,
  created_at timestamptz not null,
  primary key (person_id, id),
  unique (person_id, key)
);
select platform.shard_by('notices.notices', 'person_id');

create table notices.deliveries (
  person_id  uuid not null,
  notice_id  uuid not null,
  channel    text not null check (channel in ('email', 'sms')),
  state      text not null check (state in ('queued', 'sent', 'refused')),
  code       integer,                 -- what the mail server or SMS gateway answered when it refused
  updated_at timestamptz not null,
  primary key (person_id, notice_id, channel)
);
select platform.shard_by('notices.deliveries', 'person_id', 'notices.notices');
alter table notices.deliveries add foreign key (person_id, notice_id)
  references notices.notices (person_id, id) on delete cascade;

grant usage on schema notices to gelombang_web, gelombang_worker, gelombang_console;
grant select, insert, delete on notices.notices to gelombang_web, gelombang_worker;
grant select, insert on notices.notices to gelombang_console;
grant select, insert, update, delete on notices.deliveries to gelombang_web, gelombang_worker;
grant select, insert on notices.deliveries to gelombang_console;
