-- Accounts: sign-ups that wait for their mailbox, accounts, sessions, links, agreements, phones, codes, limits.
-- Creates empty tables: no lock that matters.
-- Every token is stored as a hash; addresses and numbers are sealed for their person, and found by blind index.
create schema accounts;

-- One row for each attempt to sign up, also for the same address: none can touch another's password or link.
create table accounts.sign_ups (
  id            uuid primary key,          -- becomes the person's id when this one is verified
  email         bytea not null,            -- sealed
  email_key     text not null,
  password_hash text check (password_hash ~ '^[a-z][0-9]+\$argon2id\$v=19\$m=[0-9]+,t=[0-9]+,p=[0-9]+\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$'),
                                           -- null: came of a forgotten password for an address without account
  cookie_hash   bytea,                     -- the browser that signed up
  language      text not null check (language in ('id', 'en')),
  created_at    timestamptz not null,
  asked         integer not null,          -- how many messages were asked for
  asked_at      timestamptz not null,      -- when the last one was
  answered      integer not null,          -- which of them have been written
  corrected     integer not null,          -- how often the address was put right
  check ((password_hash is null) = (cookie_hash is null))
);
select platform.shard_by('accounts.sign_ups', 'id');
create index on accounts.sign_ups (created_at);

create table accounts.accounts (
  id            uuid primary key,          -- the person's id, for ever
  email         bytea not null,            -- sealed; mail goes to exactly this address
  email_key     text not null,
  password_hash text not null check (password_hash ~ '^[a-z][0-9]+\$argon2id\$v=19\$m=[0-9]+,t=[0-9]+,p=[0-9]+\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$'),
  language      text not null check (language in ('id', 'en')), -- of messages
  state         text not null check (state in ('active', 'closed')),
  created_at    timestamptz not null
);
select platform.shard_by('accounts.accounts', 'id', 'accounts.sign_ups');

create table accounts.sessions (
  person_id  uuid not null,
  token_hash bytea not null,
  id         uuid not null,
  created_at timestamptz not null,
  seen_at    timestamptz not null,         -- to the minute
  proved_at  timestamptz not null,         -- when the password was given last
  primary key (person_id, token_hash)
);
select platform.shard_by('accounts.sessions', 'person_id', 'accounts.sign_ups');
alter table accounts.sessions add foreign key (person_id) references accounts.accounts (id) on delete cascade;

-- Links in messages. The person is an account or a sign-up.
create table accounts.links (
  person_id  uuid not null,
  token_hash bytea not null,
  purpose    text not null check (purpose in ('verify', 'reset')),
  email_key  text not null,                -- the address that it was sent to
  notice_key text not null,                -- the message that carries it: its lifetime counts from when that left
  created_at timestamptz not null,
  used_at    timestamptz,
  primary key (person_id, token_hash)
);
select platform.shard_by('accounts.links', 'person_id', 'accounts.sign_ups');
create index on accounts.links (created_at);

create table accounts.consents (
  person_id uuid not null,
  purpose   text not null check (purpose in ('terms', 'privacy')),
  version   text not null,
  given_at  timestamptz not null,
  primary key (person_id, purpose, version)
);
select platform.shard_by('accounts.consents', 'person_id', 'accounts.sign_ups');

create table accounts.phones (
  person_id   uuid primary key,
  number      bytea not null,              -- sealed
  phone_key   text not null,
  verified_at timestamptz not null
);
select platform.shard_by('accounts.phones', 'person_id', 'accounts.sign_ups');

-- The one code of a person that is live for a purpose; a new one replaces it.
create table accounts.phone_codes (
  person_id  uuid not null,
  purpose    text not null check (purpose in ('verify-phone', 'connect-payout-account')),
  number     bytea not null,               -- sealed
  code_hash  text not null,                -- keyed: six digits alone would be guessed from a plain hash
  sent_at    timestamptz not null,
  tries      integer not null,
  primary key (person_id, purpose)
);
select platform.shard_by('accounts.phone_codes', 'person_id', 'accounts.sign_ups');
create index on accounts.phone_codes (sent_at);

-- An address belongs to at most one account: the row is the claim.
create table accounts.email_claims (
  email_key  text primary key,
  account_id uuid not null,
  claimed_at timestamptz not null
);
select platform.shard_by('accounts.email_claims', 'email_key');

-- Which sign-ups wait for an address.
create table accounts.sign_up_addresses (
  email_key    text not null,
  sign_up_id   uuid not null,
  has_password boolean not null,
  primary key (email_key, sign_up_id)
);
select platform.shard_by('accounts.sign_up_addresses', 'email_key', 'accounts.email_claims');

-- Counters of tries, by address, number or range of network addresses (blind indexes).
create table accounts.throttles (
  key     text primary key,
  count   integer not null,
  since   timestamptz not null,            -- when the count began
  last_at timestamptz not null
);
select platform.shard_by('accounts.throttles', 'key');
create index on accounts.throttles (last_at);

grant usage on schema accounts to gelombang_web, gelombang_worker, gelombang_console;
grant select, insert, update, delete on accounts.sign_ups to gelombang_web;
grant select, update, delete on accounts.sign_ups to gelombang_worker;
grant select, insert, update on accounts.accounts to gelombang_web;
grant select on accounts.accounts to gelombang_worker, gelombang_console;
grant select, insert, update, delete on accounts.sessions to gelombang_web;
grant select, delete on accounts.sessions to gelombang_worker;
grant select, update, delete on accounts.links to gelombang_web;
grant select, insert, delete on accounts.links to gelombang_worker;
grant select, insert, delete on accounts.consents to gelombang_web;
grant select, delete on accounts.consents to gelombang_worker;
grant select, insert, update, delete on accounts.phones to gelombang_web;
grant select on accounts.phones to gelombang_worker, gelombang_console;
grant select, insert, update, delete on accounts.phone_codes to gelombang_web;
grant select, delete on accounts.phone_codes to gelombang_worker;
grant select, insert, delete on accounts.email_claims to gelombang_web;
grant select on accounts.email_claims to gelombang_worker, gelombang_console;
grant select, insert, delete on accounts.sign_up_addresses to gelombang_web;
grant select, delete on accounts.sign_up_addresses to gelombang_worker;
grant select, insert, update, delete on accounts.throttles to gelombang_web, gelombang_console;
grant select, delete on accounts.throttles to gelombang_worker;
