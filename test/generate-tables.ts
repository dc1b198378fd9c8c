import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeTables } from './describe-tables.ts'
import { testDatabase } from './database.ts'

/** Writes src/platform/database/tables.ts anew from the migrated database: `node test/generate-tables.ts`. */
await using database = await testDatabase()
const file = join(import.meta.dirname, '../src/platform/database/tables.ts')
writeFileSync(file, await describeTables(database.url('owner')))
