import { once } from 'node:events'
import { createServer } from 'node:net'

/** Every port of a trial on this machine, from one number on: `--port 4000` moves them all. */
export function portsFrom(first: number) {
  return {
    site: first,
    console: first + 1,
    simulators: {
      home: first + 100,
      mailbox: first + 101,
      smtp: first + 102,
      sms: first + 103,
      registries: first + 104,
      beacon: first + 105,
      training: first + 106,
    },
    providers: first + 110,
    authenticator: first + 107,
  }
}

export type Ports = ReturnType<typeof portsFrom>

/** The ports that something else on this machine listens on already. */
export async function takenPorts(ports: Ports): Promise<number[]> {
  const all = [
    ports.site,
    ports.console,
    ...Object.values(ports.simulators),
    ports.providers,
    ports.authenticator,
  ]
  const taken = await Promise.all(all.map(async (port) => ((await isFree(port)) ? [] : [port])))
  return taken.flat()
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  try {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    return true
  } catch {
    return false
  } finally {
    server.close()
  }
}
