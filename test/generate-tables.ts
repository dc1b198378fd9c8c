import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrate } from '#platform/database'
import { startPostgres } from '#platform/embedded-postgres'
import { describeTables } from './describe-tables.ts'

/** Writes src/platform/database/tables.ts anew from the migrated database: `node test/generate-tables.ts`. */
await using server = await startPostgres({ ephemeral: true, durable: false })
await migrate({ url: server.url })
const file = join(import.meta.dirname, '../src/platform/database/tables.ts')
writeFileSync(file, await describeTables(server.url))
