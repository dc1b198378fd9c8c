export { type Postgres, removePostgresData, startPostgres } from './start-postgres.ts'
