import { buildAssets } from '#platform/ui'
import { readConfig } from './config.ts'
import { buildConsole } from './console.ts'
import { buildSite } from './site.ts'
import { wire } from './wiring.ts'

const config = readConfig(process.env)
const assets = await buildAssets(config.CACHE_DIR ? { cacheDir: config.CACHE_DIR } : {})

const web = { ...(await wire(config, 'web')), assets }
// One gate for the hashes of both, as they share the processor; one set of figures, as they share the process.
const { passwords, metrics } = web
const operators = { ...(await wire(config, 'console')), assets, passwords, metrics }
const site = await buildSite(config, web)
const console = await buildConsole(config, operators)

let closing = false
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    // A terminal and a service manager both tell the whole group: the second time is the same wish.
    if (closing) return
    closing = true
    void Promise.all([site.close(), console.close()])
  })
}
site.addHook('onClose', () => web.db.destroy())
console.addHook('onClose', () => operators.db.destroy())
await site.listen({ port: config.PORT, host: config.HOST })
await console.listen({ port: config.CONSOLE_PORT, host: config.HOST })
web.log.info('ready')
