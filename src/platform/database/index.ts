export { type Database, openDatabase, type Transaction, transact } from './connection.ts'
export { migrate, pendingMigrations } from './migrate.ts'
