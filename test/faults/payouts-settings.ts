import assert from 'node:assert/strict'
import type { KeyObject } from 'node:crypto'
import { createProvider, findProfile } from '#payouts'
import { currentProgramme } from '#programmes'

export const channels = ['bni', 'bca', 'dana', 'ovo', 'gopay', 'linkaja'] as const
export const secrets = { clientId: 'gelombang', clientSecret: 'a client secret' }

export type TestPerson = { name: string; phone: string; award: boolean; eligible: 'yes' | 'no' | 'unknown' }

export type WorkerSettings = {
  url: string
  keyring: string
  bases: Readonly<Record<string, string>>
  privateKeyPem: string
  markFile: string
  now: string
  people: [string, TestPerson][]
}

/** What the rest of the house would hand in. */
export function neighboursOf(people: ReadonlyMap<string, TestPerson>) {
  return {
    payeeOf: async (_: unknown, personId: string) => {
      const person = people.get(personId)
      return person && { name: person.name, phone: person.phone, nik: '9901010101010001' }
    },
    findActiveAward: async (_: unknown, personId: string) => {
      const awardedAt = new Date('2026-11-01T03:00:00Z')
      const award = { awardId: personId, waveId: personId, programme: currentProgramme.code, awardedAt }
      return people.get(personId)?.award ? award : undefined
    },
    isStillEligible: async (personId: string) => people.get(personId)?.eligible ?? 'no',
  }
}

/** Our clients of the simulated providers. */
export function createProviders({
  bases,
  clock,
  key,
}: {
  bases: Readonly<Record<string, string>>
  clock: () => Date
  key: KeyObject
}) {
  return Object.fromEntries(
    channels.map((channel) => {
      const profile = findProfile(channel)
      assert.ok(profile)
      const access = {
        address: bases[channel] ?? '',
        clientId: secrets.clientId,
        partnerId: secrets.clientId,
        channelId: '95221',
        hmacSecret: secrets.clientSecret,
        privateKey: key,
        sourceAccount: '1000000001',
      }
      return [channel, createProvider({ profile, access, clock, timeoutMs: 2_000 })]
    }),
  )
}
