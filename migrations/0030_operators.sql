-- The people who run the programme: identity, second factor, roles, sessions. Creates empty tables: no lock that matters.
create schema operators;

create table operators.operators (
  id            uuid primary key,
  state         text not null check (state in ('invited', 'active', 'disabled')),
  name          text not null,                 -- as colleagues and the audit trail show it
  sealed_email  bytea not null,
  sealed_totp   bytea not null,                -- secret of the second factor
  password_hash text,                          -- null until the invitation is accepted
  totp_step     bigint not null default 0,     -- newest 30-second step that was used: a code counts once
  failures      integer not null default 0,    -- wrong tries since the last sign-in
  locked_until  timestamptz,
  created_at    timestamptz not null,
  check (state <> 'active' or password_hash is not null)
);
select platform.shard_by('operators.operators', 'id');

create table operators.roles (
  operator_id uuid not null,
  role        text not null check (role in
    ('reviewer', 'wave-manager', 'payment-maker', 'payment-approver', 'auditor', 'administrator')),
  granted_at  timestamptz not null,
  primary key (operator_id, role)
);
select platform.shard_by('operators.roles', 'operator_id', 'operators.operators');
alter table operators.roles add foreign key (operator_id) references operators.operators (id);

create table operators.email_claims (
  email_key   text primary key,                -- blind index
  operator_id uuid not null
);
select platform.shard_by('operators.email_claims', 'email_key');

create table operators.invitations (
  token_hash  bytea primary key,
  operator_id uuid not null,
  expires_at  timestamptz not null
);
select platform.shard_by('operators.invitations', 'token_hash');

create table operators.sessions (
  token_hash  bytea primary key,
  id          uuid not null,
  operator_id uuid not null,
  created_at  timestamptz not null,
  seen_at     timestamptz not null,
  proved_at   timestamptz not null
);
select platform.shard_by('operators.sessions', 'token_hash');

grant usage on schema operators to gelombang_console, gelombang_worker;
grant select, insert, update on operators.operators to gelombang_console;
grant select, insert, delete on operators.roles to gelombang_console;
grant select, insert on operators.email_claims to gelombang_console;
grant select, insert, delete on operators.invitations to gelombang_console;
grant select, insert, update, delete on operators.sessions to gelombang_console;
grant select (id, name) on operators.operators to gelombang_worker;
