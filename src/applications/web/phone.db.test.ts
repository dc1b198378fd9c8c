import assert from 'node:assert/strict'
import { test } from 'node:test'
import { currentProgramme as programme } from '#programmes'
import { testWorld } from '../../../test/applicant.ts'
import { client, testApp } from '../../../test/web.ts'
import { mountApplications } from './index.ts'

test('whoever changes the number within the minute is told to wait, not that a code is on its way', async () => {
  await using world = await testWorld()
  const person = await world.applicant({ isDraft: true })
  const storage = { put: async () => {}, find: async () => undefined, remove: async () => {} }
  const web = { ...world.web, storage, programme, findHold: async () => undefined }
  const app = await testApp({ mount: (mounted) => mountApplications(mounted, web), person })
  const browser = client(app)
  await browser.get('/application/phone')
  const send = (mobileNumber: string) => browser.post('/application/phone', { mobileNumber })
  assert.equal((await send('089911112222')).location, '/application/phone/code')
  assert.equal((await send('089911112222')).location, '/application/phone/code', 'pressed twice')
  const other = await send('089911113333')
  assert.equal(other.status, 422)
  assert.match(other.text, /Tunggu satu menit/)
  assert.match(other.text, /value="089911113333"/)
})
