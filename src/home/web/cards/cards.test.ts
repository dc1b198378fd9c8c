import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Language } from '#platform/ui'
import { currentProgramme } from '#programmes'
import type { Incentive, Wave } from '../../facts.ts'
import type { StandingKind } from '../../standing.ts'
import { sayIn } from '../say.ts'
import type { ByKind, Card } from './card.ts'
import { cardOf } from './cards.ts'

const wave: Wave = {
  id: 'wave-3',
  number: 3,
  state: 'open',
  opensAt: new Date('2026-06-25T09:00:00+07:00'),
  closesAt: new Date('2026-06-28T16:00:00+07:00'),
  listingUntil: new Date('2026-06-29T16:00:00+07:00'),
}
const ahead = { kind: 'closes', wave: { ...wave, number: 4 } } as const
const opening = { kind: 'opens', wave: { ...wave, number: 4 } } as const
const lockedAt = wave.listingUntil
const money = (state: Incentive['state']): Incentive => ({
  part: 'incentive',
  instalment: 2,
  amount: 600_000n,
  dueOn: '2026-08-01',
  state,
})

/** One of each place where somebody can stand. */
const standings: { [Kind in StandingKind]: ByKind[Kind] } = {
  'not-started': { kind: 'not-started', ahead },
  draft: { kind: 'draft', ahead: opening },
  withdrawn: { kind: 'withdrawn', ahead: undefined },
  submitted: { kind: 'submitted', ahead, lockedAt: undefined },
  checking: { kind: 'checking', ahead, lockedAt: undefined },
  'needs-correction': { kind: 'needs-correction', ahead, lockedAt },
  'needs-review': { kind: 'needs-review', ahead, lockedAt: undefined },
  refused: { kind: 'refused', ahead, lockedAt: undefined },
  appealed: { kind: 'appealed', ahead, lockedAt },
  'may-join': { kind: 'may-join', wave },
  'wave-ahead': { kind: 'wave-ahead', wave },
  'no-wave': { kind: 'no-wave' },
  joined: { kind: 'joined', wave },
  closed: { kind: 'closed', wave },
  listed: { kind: 'listed', wave },
  frozen: { kind: 'frozen', wave },
  committed: { kind: 'committed', wave, drawAt: new Date('2026-06-30T10:00:00+07:00') },
  drawn: { kind: 'drawn', wave },
  paused: { kind: 'paused', wave },
  reserve: { kind: 'reserve', wave },
  'not-selected': { kind: 'not-selected', wave, ahead },
  'family-card-full': { kind: 'family-card-full', wave, ahead },
  'wave-cancelled': { kind: 'wave-cancelled', wave, ahead: opening },
  'carried-over': { kind: 'carried-over', wave, ahead: opening },
  'no-longer-eligible': { kind: 'no-longer-eligible', wave, ahead },
  'already-recipient': { kind: 'already-recipient', wave },
  revoked: { kind: 'revoked', wave },
  'connect-account': { kind: 'connect-account', courseBy: '2026-07-30', isTrained: false },
  'account-waiting': { kind: 'account-waiting', from: wave.closesAt },
  'account-trouble': { kind: 'account-trouble' },
  'in-training': { kind: 'in-training', courseBy: undefined },
  scheduling: { kind: 'scheduling' },
  'not-due': { kind: 'not-due', incentive: money('not-due') },
  due: { kind: 'due', incentive: money('due') },
  processing: { kind: 'processing', incentive: money('processing') },
  unknown: { kind: 'unknown', incentive: money('unknown') },
  'held-requirements': { kind: 'held-requirements', incentive: money('held-requirements') },
  'held-account': { kind: 'held-account', incentive: money('held-account') },
  failed: { kind: 'failed', incentive: money('failed') },
  returned: { kind: 'returned', incentive: money('returned') },
  'paid-so-far': { kind: 'paid-so-far', paid: 2_400_000n, left: 3 },
  'all-paid': { kind: 'all-paid', paid: 2_550_000n },
}

const cards = (language: Language): Card[] =>
  Object.values(standings).map((standing) => cardOf(language, standing, sayIn(language, currentProgramme)))

for (const language of ['id', 'en'] as const) {
  test(`each place has whole sentences that say what it means and what to do (${language})`, () => {
    for (const { tag, title, text, step, action, date } of cards(language)) {
      assert.match(text, /^[A-Z0-9].*[.!]$/, text)
      assert.match(step, /^[A-Z].*[.!]$/, step)
      for (const words of [tag, title, action, date ?? 'Ok']) assert.match(words, /^[A-Z].*[^.]$/, words)
      const all = [tag, title, text, step, action, date].join(' ')
      assert.doesNotMatch(all, /undefined|null|NaN|\$\{| {2}/, all)
      assert.doesNotMatch(all, /\b(kamu|kalian)\b/i, all)
    }
  })
}

test('the two languages are not mixed up', () => {
  const others = { id: /\b(the|you|your|is|of)\b/i, en: /\b(Anda|yang|tidak|kami|belum|sudah)\b/i }
  for (const language of ['id', 'en'] as const) {
    for (const { tag, title, text, step, action, date } of cards(language))
      assert.doesNotMatch([tag, title, text, step, action, date].join(' '), others[language])
  }
})

test('a card names the date that counts: the locking of the list before the closing of another wave', () => {
  const say = sayIn('id', currentProgramme)
  const { date } = cardOf('id', standings['needs-correction'], say)
  assert.equal(date, 'Daftar peserta dikunci Senin, 29 Juni 2026 pukul 16.00 WIB')
  assert.equal(
    cardOf('id', standings.draft, say).date,
    'Gelombang 4 dibuka Kamis, 25 Juni 2026 pukul 09.00 WIB',
  )
})

test('who was not selected is asked into the next wave when one is open', () => {
  const say = sayIn('en', currentProgramme)
  assert.equal(cardOf('en', standings['not-selected'], say).action, 'Join Wave 4')
  const later = { ...standings['not-selected'], ahead: opening }
  assert.equal(cardOf('en', later, say).action, 'See the result of the draw')
})
