import assert from 'node:assert/strict'
import { hash, verify } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { test } from 'node:test'
import { call, rupiah, startAll, testPartner, tokenFrom } from './partner-for-tests.ts'

type Heard = { path: string; headers: IncomingHttpHeaders; body: string }

/** Listens where a partner would: keeps what came, answers 200. */
async function startListener() {
  const heard: Heard[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      heard.push({ path: request.url ?? '', headers: request.headers, body: String(Buffer.concat(chunks)) })
      response.end('{"responseCode":"2004300"}')
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  assert.ok(typeof address === 'object' && address)
  return {
    heard,
    url: `http://127.0.0.1:${address.port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await server[Symbol.asyncDispose]()
    },
  }
}

async function payByDana(base: string): Promise<void> {
  await call(`${base}/v1.0/emoney/transfer-bank.htm`, {
    body: {
      partnerReferenceNo: '1',
      customerNumber: '628990001234',
      beneficiaryAccountNumber: '8800123456',
      beneficiaryBankCode: '014',
      amount: rupiah(),
      additionalInfo: { fundType: 'MERCHANT_WITHDRAW_FOR_CORPORATE' },
    },
  })
}

/** Verifies the first message as its receiver would. */
function isGenuine({ path, headers, body }: Heard, publicKeyPem: string): boolean {
  const text = ['POST', path, hash('sha256', body), headers['x-timestamp']].join(':')
  const signature = Buffer.from(String(headers['x-signature']), 'base64')
  return verify('RSA-SHA256', Buffer.from(text), publicKeyPem, signature)
}

test('DANA tells of a bank transfer at its own path, signed by its own key', async () => {
  await using listener = await startListener()
  await using started = await startAll({
    partners: { dana: { ...testPartner, callbackUrl: `${listener.url}/cb/` } },
  })
  const { bases, control } = started.providers
  await payByDana(bases.dana)
  const answers = await control.sendCallbacks({ provider: 'dana', reference: '1', ...plain })
  assert.deepEqual(answers, [{ status: 200, body: '{"responseCode":"2004300"}' }])
  const [message] = listener.heard
  assert.ok(message)
  assert.equal(message.path, '/cb/v1.0/debit/emoney/transfer-bank/notify.htm')
  assert.equal(isGenuine(message, control.publicKeyPem('dana') ?? ''), true)
  const body: Record<string, unknown> = { ...Object(JSON.parse(message.body)) }
  assert.equal(body['originalPartnerReferenceNo'], '1')
  assert.equal(body['latestTransactionStatus'], '00')
  assert.deepEqual(body['amount'], rupiah())
})

test('a callback can be repeated, forged, stale, wrong or about nothing', async () => {
  await using listener = await startListener()
  await using started = await startAll({ partners: { dana: { ...testPartner, callbackUrl: listener.url } } })
  const { bases, control } = started.providers
  await payByDana(bases.dana)
  const order = { provider: 'dana', reference: '1', ...plain } as const
  await control.sendCallbacks({ ...order, times: 3, together: true })
  assert.equal(new Set(listener.heard.map(({ body, headers }) => body + headers['x-external-id'])).size, 1)
  assert.equal(listener.heard.length, 3)
  await control.sendCallbacks({ ...order, forged: true })
  await control.sendCallbacks({ ...order, clockOffsetSeconds: -301 })
  await control.sendCallbacks({ ...order, amount: { value: '1.00' }, status: '06' })
  await control.sendCallbacks({ ...order, reference: 'unknown' })
  const [forged, stale, wrong, unknown] = listener.heard.slice(3)
  assert.ok(forged && stale && wrong && unknown)
  assert.equal(isGenuine(forged, control.publicKeyPem('dana') ?? ''), false)
  assert.equal(stale.headers['x-timestamp'], '2026-11-23T09:54:59+07:00')
  assert.match(wrong.body, /"value":"1\.00".*"latestTransactionStatus":"06"/)
  assert.match(unknown.body, /"originalPartnerReferenceNo":"unknown"/)
})

test('GoPay hashes its callback with the merchant key, and writes the amount its own way', async () => {
  await using listener = await startListener()
  const partner = { ...testPartner, callbackUrl: `${listener.url}/iris`, merchantKey: 'kunci-uji' }
  await using started = await startAll({ partners: { gopay: partner } })
  const { bases, control } = started.providers
  const token = await tokenFrom(`${bases.gopay}/v1.0/access-token/b2b`)
  await call(`${bases.gopay}/v1.0/emoney/topup`, {
    token,
    body: {
      partnerReferenceNo: '1',
      customerNumber: '08990001234',
      customerName: 'SARI WULANDARI',
      notes: '1',
      amount: rupiah(),
      additionalInfo: { beneficiaryProvider: 'gopay' },
    },
  })
  await control.sendCallbacks({ provider: 'gopay', reference: '1', ...plain })
  const [message] = listener.heard
  assert.ok(message)
  assert.equal(message.path, '/iris')
  assert.equal(message.headers['iris-signature'], hash('sha512', `${message.body}kunci-uji`))
  assert.match(message.body, /"amount":"600000\.0","status":"completed"/)
})

const plain = { times: 1, together: false, forged: false, clockOffsetSeconds: 0 }

test('a provider without callbacks sends none', async () => {
  await using started = await startAll({
    partners: { bca: { ...testPartner, callbackUrl: 'http://127.0.0.1:9' } },
  })
  const sent = started.providers.control.sendCallbacks({ provider: 'bca', reference: '1', ...plain })
  await assert.rejects(sent, /sends no callbacks/)
})
