import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blindIndex } from '#platform/crypto'
import { currentProgramme as programme } from '#programmes'
import { testWorld } from '../../test/applicant.ts'
import { reopenAnswers } from './reopen-answers.ts'
import { findNikClaim } from './store/nik-claims.ts'
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
  await withdrawApplication(world.web, { personId, programme: programme.code, isInWave: false })
  assert.equal(await claim(), undefined)
})
