export { type Database, openDatabase, type Transaction, transact } from './connection.ts'
export { applicationRoles, migrate, pendingMigrations } from './migrate.ts'
