import type { App } from '#platform/http'
import type { WavesConsoleDeps } from './deps.ts'
import { plan } from './plan.ts'
import { wave } from './wave.ts'

export const wavesMenu = [
  {
    href: '/waves',
    key: 'waves',
    label: { id: 'Gelombang', en: 'Waves' },
    who: ['wave-manager', 'auditor'],
  },
]

/** Planning waves and leading them to the frozen list. */
export function mountWavesConsole(app: App, deps: WavesConsoleDeps): void {
  plan(app, deps)
  wave(app, deps)
}
