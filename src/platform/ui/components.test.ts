import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dataTable, filters, progress, rankLine, timeline, verdict } from '#platform/ui'

test('on the line of a draw nobody stands outside it', () => {
  const words = { description: 'Urutan Anda', you: 'Anda', selected: 'Tempat' }
  fc.assert(
    fc.property(fc.nat(2_000_000), fc.nat(2_000_000), fc.nat(1_000_000), (rank, places, of) => {
      const percentages = String(rankLine({ rank, places, of, ...words })).matchAll(
        /(?:width|cx|x1)="([\d.]+)%"/g,
      )
      for (const [, written] of percentages) assert.ok(Number(written) >= 0 && Number(written) <= 100)
    }),
  )
})

test('the line shows rank and cut-off to a tenth of a percent', () => {
  const line = rankLine({ rank: 1874, places: 4500, of: 31_206, description: 'd', you: 'y', selected: 's' })
  assert.match(String(line), /width="14\.4%"/)
  assert.match(String(line), /<circle cx="6\.0%"/)
})

test('the step of now is marked for screen readers, once', () => {
  const steps = (['done', 'now', 'later'] as const).map((state) => ({ title: state, state }))
  assert.equal(String(timeline(steps)).match(/aria-current="step"/g)?.length, 1)
})

test('progress is said in words, not by bars alone', () => {
  assert.match(String(progress('id', { now: 2, of: 3 })), /<p>Langkah 2 dari 3<\/p>/)
  assert.match(String(progress('en', { now: 2, of: 3 })), /<p>Step 2 of 3<\/p>/)
  assert.equal(String(progress('id', { now: 2, of: 3 })).match(/class="done"/g)?.length, 2)
})

test('each cell of a table carries the head of its column, for phones', () => {
  const head = [{ text: 'Gelombang' }, { text: 'Tempat', numeric: true }, { text: 'Status' }]
  const rows = [{ header: { text: 'Gelombang 3', href: '/waves/3' }, cells: ['4.500', 'Dibuka'] }]
  const text = String(dataTable({ caption: 'Gelombang', head, rows, empty: 'Belum ada' }))
  assert.match(text, /data-l="Tempat"><span>4\.500/)
  assert.match(text, /data-l="Status"><span>Dibuka/)
  assert.match(String(dataTable({ caption: 'Gelombang', head, rows: [], empty: 'Belum ada' })), /Belum ada/)
})

test('a decision is told in words with each of its grounds', () => {
  const rows = [{ judgement: 'bad', title: 'Usia', word: 'Tidak terpenuhi', text: '17 tahun' }] as const
  const text = String(verdict({ judgement: 'bad', title: 'Belum memenuhi syarat', rows }))
  assert.match(text, /gl-verdict--bad/)
  assert.match(text, /<h3>Usia <span>Tidak terpenuhi<\/span><\/h3><p>17 tahun<\/p>/)
})

test('the chosen filter is marked', () => {
  const links = filters('id', [
    { text: 'Semua', href: '/a', isCurrent: true },
    { text: 'Selesai', href: '/b' },
  ])
  assert.match(String(links), /<a href="\/a" aria-current="true">Semua<\/a><a href="\/b">Selesai<\/a>/)
})
