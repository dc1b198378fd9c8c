-- Payout accounts, entitlements, runs, attempts and the ledger. Creates empty tables: no lock that matters.
-- Three groups: what belongs to a person, what belongs to a run, and claims, each alone.
create schema if not exists payouts;

-- == The person's group ==================================================================================

-- A recipient in a programme, and the number by which training institutions know the person.
create table payouts.participants (
  person_id  uuid not null,
  programme  text not null,
  reference  text not null,
  created_at timestamptz not null,
  primary key (person_id, programme)
);
select platform.shard_by('payouts.participants', 'person_id');

-- What happened to a recipient and makes money fall due; told by a training institution.
create table payouts.milestones (
  person_id   uuid not null,
  programme   text not null,
  event       text not null,
  occurrence  integer not null check (occurrence > 0),
  happened_on date not null,
  told_by     text not null,            -- key id of the institution
  event_id    text not null,
  received_at timestamptz not null,
  primary key (person_id, programme, event, occurrence)
);
select platform.shard_by('payouts.milestones', 'person_id', 'payouts.participants');

-- A bank account or wallet of a person. Numbers and names are sealed; account_key is the blind index of the number.
create table payouts.payout_accounts (
  person_id     uuid not null,
  id            uuid not null,
  channel       text not null,
  number_sealed bytea not null,
  holder_sealed bytea not null,         -- the name that the provider holds
  account_key   text not null,
  name_verdict  text not null check (name_verdict in ('match', 'close', 'no-match', 'uncheckable')),
  name_rule     integer not null,       -- version of the rules of the verdict
  state         text not null check (state in ('proposed', 'confirmed', 'active', 'replaced', 'dropped')),
  proposed_at   timestamptz not null,
  confirmed_at  timestamptz,
  active_from   timestamptz,            -- a change of account waits until then
  ended_at      timestamptz,
  trouble       text,                   -- why the provider refused it last; nothing is sent there until reconnected
  primary key (person_id, id),
  check (state <> 'active' or (confirmed_at is not null and active_from is not null))
);
select platform.shard_by('payouts.payout_accounts', 'person_id', 'payouts.participants');
create unique index payout_accounts_active on payouts.payout_accounts (person_id) where state = 'active';
create unique index payout_accounts_confirmed on payouts.payout_accounts (person_id) where state = 'confirmed';
create unique index payout_accounts_proposed on payouts.payout_accounts (person_id) where state = 'proposed';
create index payout_accounts_waiting on payouts.payout_accounts (active_from) where state = 'confirmed';

-- One part of the programme's money for one person: there is one row for it, for ever.
create table payouts.entitlements (
  person_id      uuid not null,
  id             uuid not null,
  programme      text not null,
  part           text not null,
  instalment     integer not null check (instalment between 1 and 9),
  amount         bigint not null check (amount > 0),            -- whole rupiah
  due_on         date not null,
  reference_stem text not null check (reference_stem ~ '^[0-9]{13}$'),
  created_at     timestamptz not null,
  announced_at   timestamptz,           -- when the person was told that it is due
  primary key (person_id, id),
  unique (person_id, programme, part, instalment)
);
select platform.shard_by('payouts.entitlements', 'person_id', 'payouts.participants');
create index entitlements_unannounced on payouts.entitlements (due_on) where announced_at is null;

-- One attempt to pay an entitlement. While one is live, the partial index lets no other be made.
create table payouts.attempts (
  person_id      uuid not null,
  id             uuid not null,
  entitlement_id uuid not null,
  attempt_no     integer not null check (attempt_no between 1 and 99),
  run_id         uuid not null,
  programme      text not null,
  provider       text not null,
  account_id     uuid not null,
  account_key    text not null,
  amount         bigint not null check (amount > 0),
  reference      text not null check (reference ~ '^[0-9]{1,20}$'),
  state          text not null check (state in ('created', 'approved', 'queued', 'dispatching', 'pending', 'unknown',
                                                'succeeded', 'failed', 'returned', 'cancelled', 'held')),
  sent           boolean not null default false,  -- a message of it may have left
  version        integer not null default 1,
  reason         text,                  -- why it is held, failed or unknown: a code, no personal data
  next_at        timestamptz,           -- when to look at it again; null while dispatching: its message is on the way
  polls          integer not null default 0,
  not_found      integer not null default 0,      -- answers of the provider that it does not know the reference
  not_found_from timestamptz,                     -- when the first of them came
  unpaid_said_by uuid,                            -- first of the two who say that it was not paid
  sends          integer not null default 0,
  dispatched_at  timestamptz,
  settled_at     timestamptz,
  created_at     timestamptz not null,
  primary key (person_id, id),
  unique (person_id, entitlement_id, attempt_no),
  unique (person_id, reference),
  check (sent = (sends > 0))
);
select platform.shard_by('payouts.attempts', 'person_id', 'payouts.participants');
alter table payouts.attempts add foreign key (person_id, entitlement_id) references payouts.entitlements (person_id, id);
create unique index attempts_live on payouts.attempts (person_id, entitlement_id)
  where state not in ('failed', 'returned', 'cancelled');
create index attempts_open on payouts.attempts (state, next_at)
  where state in ('approved', 'queued', 'dispatching', 'pending', 'unknown');
create index attempts_held on payouts.attempts (person_id, account_id) where state = 'held';
create index attempts_run on payouts.attempts (run_id);

-- One message of an attempt, committed before its first byte leaves.
create table payouts.sends (
  person_id      uuid not null,
  attempt_id     uuid not null,
  send_no        integer not null check (send_no > 0),
  external_id    text not null check (external_id ~ '^[0-9]{1,32}$'),
  business_date  date not null,
  transaction_at timestamptz not null,
  service        text not null check (length(service) = 2),
  body_sha256    text not null check (body_sha256 ~ '^[0-9a-f]{64}$'),
  sent_at        timestamptz not null,
  answered_at    timestamptz,
  http_status    integer,
  response_code  text,
  reference_no   text,
  outcome        text,
  primary key (person_id, attempt_id, send_no),
  unique (person_id, external_id, business_date)
);
select platform.shard_by('payouts.sends', 'person_id', 'payouts.participants');
alter table payouts.sends add foreign key (person_id, attempt_id) references payouts.attempts (person_id, id);

-- The ledger. Each row moves one amount from an account to another, so every set of rows sums to zero.
-- The rows of one journal share its key, which names the event: the same event cannot be posted twice.
-- owner_id is a person, or the nil UUID for what belongs to no person.
create table payouts.postings (
  owner_id       uuid not null,
  journal        text not null,
  line           integer not null,
  kind           text not null check (kind in ('fund', 'prefund', 'reserve', 'release', 'send', 'success', 'failure',
                                               'return', 'rerelease', 'forfeit', 'late-success', 'overpayment')),
  credit_account text not null,
  debit_account  text not null,
  amount         bigint not null check (amount > 0),            -- whole rupiah
  posted_at      timestamptz not null,
  primary key (owner_id, journal, line),
  check (credit_account <> debit_account)
);
select platform.shard_by('payouts.postings', 'owner_id', 'payouts.participants');

-- == Runs ================================================================================================

-- A list of attempts that one operator makes and another approves.
create table payouts.runs (
  id          uuid primary key,
  programme   text not null,
  state       text not null check (state in ('made', 'approved', 'cancelled')),
  maker_id    uuid not null,
  checker_id  uuid,
  count       integer not null check (count > 0),
  total       bigint not null check (total > 0),
  list_hash   text not null check (list_hash ~ '^[0-9a-f]{64}$'),
  made_at     timestamptz not null,
  decided_at  timestamptz,
  check (checker_id <> maker_id),
  check (state <> 'approved' or (checker_id is not null and decided_at is not null))
);
select platform.shard_by('payouts.runs', 'id');
create index runs_made on payouts.runs (made_at);

create table payouts.run_lines (
  run_id      uuid not null,
  attempt_id  uuid not null,
  person_id   uuid not null,
  amount      bigint not null check (amount > 0),
  provider    text not null,
  account_key text not null,
  primary key (run_id, attempt_id)
);
select platform.shard_by('payouts.run_lines', 'run_id', 'payouts.runs');
alter table payouts.run_lines add foreign key (run_id) references payouts.runs (id);

-- == Claims, each alone ==================================================================================

create table payouts.participant_references (
  reference text primary key,
  person_id uuid not null,
  programme text not null
);
select platform.shard_by('payouts.participant_references', 'reference');

-- One payout account belongs to one person.
create table payouts.account_claims (
  account_key text primary key,
  person_id   uuid not null,
  claimed_at  timestamptz not null
);
select platform.shard_by('payouts.account_claims', 'account_key');

-- Every reference that a provider may ever see from us, and whose it is.
create table payouts.partner_references (
  reference      text primary key,
  person_id      uuid not null,
  entitlement_id uuid not null
);
select platform.shard_by('payouts.partner_references', 'reference');

-- Messages of training institutions that have been seen: neither a message nor an event counts twice.
create table payouts.partner_nonces (
  nonce   text not null,
  key_id  text not null,
  seen_at timestamptz not null,
  primary key (nonce, key_id)
);
select platform.shard_by('payouts.partner_nonces', 'nonce');
create index partner_nonces_seen on payouts.partner_nonces (seen_at);

create table payouts.partner_events (
  event_id    text not null,
  key_id      text not null,
  verdict     text not null,
  received_at timestamptz not null,
  primary key (event_id, key_id)
);
select platform.shard_by('payouts.partner_events', 'event_id');

-- == What stops payments =================================================================================

-- Whether anything is paid at all. *locked*: this database may be older than what was paid from it.
create table payouts.switch (
  name            text primary key check (name = 'payments'),
  state           text not null check (state in ('open', 'frozen', 'locked')),
  reason          text not null,
  installation_id uuid,                 -- also stands in the instance mark, outside the database
  adopting        boolean not null default false,  -- two people unlocked: the next worker may write a new mark
  unlock_asked_by uuid,
  changed_by      uuid,
  changed_at      timestamptz not null
);
select platform.shard_reference('payouts.switch');
insert into payouts.switch (name, state, reason, changed_at) values ('payments', 'open', 'new', 'epoch');

-- Grows with every batch of payments; the instance mark follows it, so an older database is found out.
create table payouts.fences (
  name  text primary key,
  value bigint not null
);
select platform.shard_by('payouts.fences', 'name');
insert into payouts.fences values ('payments', 0);

-- A provider to which nothing is sent until an operator has looked.
create table payouts.lanes (
  provider   text primary key,
  state      text not null check (state in ('open', 'stopped')),
  reason     text not null,
  changed_by uuid,
  changed_at timestamptz not null
);
select platform.shard_reference('payouts.lanes');

-- == Grants: per process; the ledger can only grow ========================================================

grant usage on schema payouts to gelombang_web, gelombang_worker, gelombang_console;
grant select on all tables in schema payouts to gelombang_web, gelombang_worker, gelombang_console;

grant insert on payouts.participants, payouts.participant_references, payouts.milestones, payouts.entitlements,
  payouts.partner_references, payouts.partner_nonces, payouts.partner_events, payouts.account_claims,
  payouts.payout_accounts to gelombang_web;
grant update on payouts.payout_accounts to gelombang_web;

grant insert on payouts.postings, payouts.sends to gelombang_worker;
grant update on payouts.attempts, payouts.sends, payouts.payout_accounts, payouts.switch, payouts.fences to gelombang_worker;
grant update (announced_at) on payouts.entitlements to gelombang_worker;
grant insert, update on payouts.lanes to gelombang_worker, gelombang_console;
grant delete on payouts.partner_nonces to gelombang_worker;

grant insert on payouts.runs, payouts.run_lines, payouts.attempts, payouts.partner_references, payouts.postings
  to gelombang_console;
grant update on payouts.runs, payouts.attempts, payouts.switch to gelombang_console;
