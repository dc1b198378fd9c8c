import type { App } from '#platform/http'
import type { SelectionWebDeps } from './deps.ts'
import { result } from './result.ts'
import { wave } from './wave.ts'

/** Every route of the module. */
export function mountSelection(app: App, web: SelectionWebDeps): void {
  wave(app, web)
  result(app, web)
}
