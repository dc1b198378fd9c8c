import assert from 'node:assert/strict'
import { test } from 'node:test'
import { currentProgramme as programme } from '#programmes'
import { testWorld } from '../../../test/applicant.ts'
import { client, testApp } from '../../../test/web.ts'
import { mountApplications } from './index.ts'

const identity = {
  nik: '9901416703980001',
  familyCard: '8801010101200001',
  fullName: 'Sari Wulandari',
  'birthDate-day': '27',
  'birthDate-month': '3',
  'birthDate-year': '1998',
  birthPlace: 'Semarang',
  sex: 'f',
}

for (const [hold, status] of [
  ['place', 422],
  [undefined, 303],
] as const) {
  test(`another NIK is ${hold ? 'refused to whoever holds a place' : 'taken from whoever holds none'}`, async () => {
    await using world = await testWorld()
    const person = await world.applicant({ isDraft: true })
    const storage = { put: async () => {}, find: async () => undefined, remove: async () => {} }
    const web = { ...world.web, storage, programme, findHold: async () => hold }
    const app = await testApp({ mount: (mounted) => mountApplications(mounted, web), person })
    const browser = client(app)
    await browser.get('/application/identity')
    const answer = await browser.post('/application/identity', { ...identity, nik: '9901416703980077' })
    assert.equal(answer.status, status)
    assert.equal(answer.text.includes('tidak bisa dipindahkan'), hold === 'place')
  })
}
