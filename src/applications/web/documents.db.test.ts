import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { currentProgramme as programme } from '#programmes'
import { testWorld } from '../../../test/applicant.ts'
import { client, testApp } from '../../../test/web.ts'
import { findDocumentRow } from '../../documents/store.ts'
import { mountApplications } from './index.ts'

test('a photo that arrives while the form is sent in another tab replaces nothing that was sent', async () => {
  await using world = await testWorld()
  const person = await world.applicant({ isDraft: true })
  const { personId } = person
  const put = async () => void (await person.submit()) // while the photo is being stored
  const storage = { put, find: async () => undefined, remove: async () => {} }
  const web = { ...world.web, storage, programme, findHold: async () => undefined }
  const app = await testApp({ mount: (mounted) => mountApplications(mounted, web), person })
  const kind = programme.documents[0]?.code ?? ''
  const sent = await findDocumentRow(world.web.db, { personId, kind })
  const browser = client(app)
  await browser.get('/application/documents')
  const plain = sharp({ create: { width: 900, height: 600, channels: 3, background: '#88aaff' } })
  const file = { field: 'file', name: 'ktp.jpg', type: 'image/jpeg', bytes: await plain.jpeg().toBuffer() }
  const answer = await browser.upload('/application/documents', { kind }, file)
  assert.equal(answer.location, '/application')
  assert.deepEqual(await findDocumentRow(world.web.db, { personId, kind }), sent)
})
