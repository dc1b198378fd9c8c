import type { App } from '#platform/http'
import { draw, type SelectionConsoleDeps } from './draw.ts'

/** The draw of a wave, below the pages of the waves. */
export function mountSelectionConsole(app: App, deps: SelectionConsoleDeps): void {
  draw(app, deps)
}
