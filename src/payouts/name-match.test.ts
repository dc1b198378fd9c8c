import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { matchNames } from './name-match.ts'

const table: readonly [person: string, provider: string, verdict: string, limit?: number][] = [
  ['MUHAMMAD RIZKY ADITYA', 'M RIZKY ADITYA', 'match'],
  ['SITI NURHALIZA', 'Ibu SITI NURHALIZAH', 'match'],
  ['SRI WAHYUNI', 'SRI WAHYUDI', 'no-match'],
  ['RINA MARLINA', 'RANI MARLINA', 'no-match'],
  ['SITI AMINAH', 'SITI MAIMUNAH', 'no-match'],
  ['MUHAMMAD RIZKY', 'MUHAMMAD RIFKY', 'no-match'],
  ['SOEHARTO', 'SUHARTO', 'match'],
  ['SUPARMAN', 'Bpk SUPARMAN', 'match'],
  ['SITI AMINAH', 'SITI AMINAH BINTI HASAN', 'close'],
  ['SITI AMINAH', 'SI** AM***H', 'uncheckable'],
  ['SITI AMINAH', 'SI** BU***I', 'no-match'],
  ['SITI AMINAH', 'I** SI** AM***H', 'uncheckable'],
  ['SITI AMINAH', 'X** SI** AM***H', 'no-match'],
  ['Siti Aminah', '', 'uncheckable'],
  ['Djoko Tjahjono', 'JOKO CAHYONO', 'match'],
  ['Ahmad Fauzi', 'ACHMAD FAUZY, S.E.', 'match'],
  ['Nur Aini', 'NURAINI', 'match'],
  ['Budi Santoso', 'SANTOSO BUDI', 'match'],
  ['Budi Santoso', 'H. BUDI SANTOSO SH MM', 'match'],
  ['José Núñez', 'JOSE NUNEZ', 'match'],
  ['Budi', 'B', 'no-match'],
  ['Budi', 'BUDI SANTOSO', 'close'],
  ['Muhammad Ahmad', 'M AHMAD', 'no-match'],
  ['Rangga Adi Kusumawijaya', 'RANGGA ADI KUSUMAWIJ', 'no-match'],
  ['Rangga Adi Kusumawijaya', 'RANGGA ADI KUSUMAWIJ', 'match', 20],
  ['Rangga Adi Kusuma Wijaya', 'RANGGA ADI KUSUMA', 'match', 17],
  ['Rangga Adi Kusuma Wijaya', 'RANGGA ADI KUSUMA', 'close'],
  ['Dewi Lestari', 'DEWI LESTARI PUTRI HANDAYANI', 'no-match'],
  ['Dr', 'DR', 'match'],
]
for (const [person, provider, verdict, limit] of table)
  test(`"${person}" at a provider that holds "${provider}"${limit ? ` of at most ${limit}` : ''}: ${verdict}`, () =>
    assert.equal(matchNames(person, provider, limit).verdict, verdict))

const given = [
  'SITI',
  'BUDI',
  'AGUS',
  'DEWI',
  'RATNA',
  'JOKO',
  'ENDANG',
  'YOGA',
  'PUTRI',
  'HENDRA',
  'LESTARI',
  'WATI',
]
const name = fc.uniqueArray(fc.constantFrom(...given), { minLength: 1, maxLength: 4 })

test('a name matches itself, in any order and case, with a title and a degree', () => {
  fc.assert(
    fc.property(name, (own) => {
      const provider = `Bpk ${own.toReversed().join(' ').toLowerCase()}, S.Kom`
      assert.equal(matchNames(own.join(' '), provider).verdict, 'match')
    }),
  )
})

test('one name in two exchanged for another never passes', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...given), { minLength: 3, maxLength: 3 }), ([a, b, c]) => {
      assert.equal(matchNames(`${a} ${b}`, `${a} ${c}`).verdict, 'no-match')
    }),
  )
})

test('each word says why it was paired, for the person who decides', () => {
  assert.deepEqual(
    matchNames('Siti Aminah', 'SITI AMINAH BINTI HASAN').words.map(({ kind }) => kind),
    ['exact', 'exact', 'extra'],
  )
})
