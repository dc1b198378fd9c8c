import type { App } from '#platform/http'
import type { JoinDeps } from '../join-wave.ts'
import { entry } from './entry.ts'
import { waves } from './waves.ts'

/** Every route of the module. */
export function mountWaves(app: App, web: JoinDeps): void {
  waves(app, web)
  entry(app, web)
}
