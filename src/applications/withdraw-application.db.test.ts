import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blindIndex } from '#platform/crypto'
import { currentProgramme as programme } from '#programmes'
import { testWorld } from '../../test/applicant.ts'
import { client, testApp } from '../../test/web.ts'
import { reopenAnswers } from './reopen-answers.ts'
import { findNikClaim } from './store/nik-claims.ts'
import { mountApplications } from './web/index.ts'
import { withdrawApplication } from './withdraw-application.ts'

test('BIZ-02 a withdrawn form lets go of the NIK that was checked, also when another was typed since', async () => {
  await using world = await testWorld()
  const person = await world.applicant({ answers: { workCategory: 'none' } })
  const { personId } = person
  await world.work()
  const nikKey = blindIndex(world.keyring, 'nik', person.nik)
  const claim = () => findNikClaim(world.web.db, { nikKey, programme: programme.code })
  assert.equal((await claim())?.personId, personId)
  await reopenAnswers(world.web, { personId, programme })
  await person.fill({ nik: '9971010101900011' })
  await withdrawApplication(world.web, { personId, programme: programme.code, hold: undefined })
  assert.equal(await claim(), undefined)
})

test('BIZ-02 whoever was selected cannot withdraw: the NIK would be free to be drawn a second time', async () => {
  await using world = await testWorld()
  const person = await world.applicant()
  const { personId, nik } = person
  await world.work()
  const nikKey = blindIndex(world.keyring, 'nik', nik)
  const storage = { put: async () => {}, find: async () => undefined, remove: async () => {} }
  const web = { ...world.web, storage, programme, findHold: async () => 'place' as const }
  const app = await testApp({ mount: (mounted) => mountApplications(mounted, web), person })
  const browser = client(app)
  await browser.get('/application/withdraw')
  const answer = await browser.post('/application/withdraw')
  assert.equal(answer.status, 409)
  assert.match(answer.text, /satu NIK hanya bisa menjadi penerima satu kali/)
  const claim = await findNikClaim(world.web.db, { nikKey, programme: programme.code })
  assert.equal(claim?.personId, personId)
})
