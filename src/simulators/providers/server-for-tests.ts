import { startProviders } from './server.ts'

/** A simulator of its own process, for what only that shows: `kill -9` and the time zone of the host. */
const [, , dataDir, partners = '{}'] = process.argv
const { address } = await startProviders({
  clock: () => new Date('2026-11-23T17:30:00Z'),
  partners: JSON.parse(partners),
  ...(dataDir !== undefined && dataDir !== '' && { dataDir }),
})
process.stdout.write(`${address}\n`)
