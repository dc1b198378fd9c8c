/** Writes docs/operating/settings.md anew from src/config.ts. Run it after every change of a setting. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeSettings } from './describe-settings.ts'

writeFileSync(join(import.meta.dirname, '../docs/operating/settings.md'), describeSettings())
