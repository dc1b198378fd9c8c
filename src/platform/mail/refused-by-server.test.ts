import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { test } from 'node:test'
import { createMailer } from './index.ts'

const mail = {
  to: 'sari@contoh.id',
  subject: 'Halo',
  text: 'Halo',
  html: '<p>Halo</p>',
  messageId: '<1@gelombang.example>',
  language: 'id',
} as const

for (const [what, answers] of [
  ['to talk to us', { '': '554 5.7.1 not from there' }],
  ['the sign-in', { '': '220 mail.example ready', AUTH: '535 5.7.8 wrong credentials' }],
] as const)
  test(`a server that refuses ${what} has not refused the message: it is tried again`, async () => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.write(`${answers['']}\r\n`)
      socket.on('data', (bytes) => {
        const [verb = ''] = bytes.toString().trim().split(/\s/)
        const known: Readonly<Record<string, string>> = {
          EHLO: '250-mail.example\r\n250 AUTH PLAIN',
          ...answers,
        }
        socket.write(`${known[verb] ?? '221 bye'}\r\n`)
      })
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const send = createMailer({
      url: `smtp://user:secret@127.0.0.1:${port}`,
      from: 'Gelombang <halo@contoh.id>',
    })
    try {
      await assert.rejects(send(mail), { name: 'PartnerError', partner: 'mail' })
    } finally {
      server.close()
    }
  })
