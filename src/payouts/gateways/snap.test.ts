import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { startProviders } from '#simulators'
import { channels, createProviders, secrets } from '../../../test/faults/payouts-settings.ts'
import { externalId, partnerReference } from '../reference.ts'
import type { Provider } from './provider.ts'

const { publicKey, privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const partner = { ...secrets, publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString() }

/** Six simulated providers and our clients of them. */
async function start(address?: string) {
  let now = new Date('2026-11-23T03:00:00Z')
  const clock = () => now
  const partners = Object.fromEntries(channels.map((channel) => [channel, partner]))
  const simulator = await startProviders({ clock, partners })
  const bases =
    address === undefined ? simulator.bases : Object.fromEntries(channels.map((code) => [code, address]))
  const providers: Record<string, Provider> = createProviders({ bases, clock, key })
  let count = 0

  /** A payment of its own to an account of the channel, after the inquiry that some want. */
  async function pay(channel: string, number = '6281234567890', amount = 600_000n) {
    const provider = providers[channel]
    assert.ok(provider)
    count += 1
    const reference = partnerReference(`26${String(count).padStart(10, '0')}1`, 1)
    const holder = await provider.findHolder({
      payee: { number },
      reference,
      externalId: externalId(now, { reference, purpose: 'inquiry' }),
      amount,
    })
    const order = { reference, payee: { number, name: 'SARI WULANDARI' }, amount, transactionAt: now }
    const sentAs = externalId(now, { reference, purpose: 'send 1' })
    const written = provider.writePayment(order)
    const answer = await provider.pay(written, sentAs)
    const ask = () =>
      provider.askStatus({
        order,
        original: { externalId: sentAs, referenceNo: answer.referenceNo },
        externalId: externalId(now, { reference, purpose: `status ${(count += 1)}` }),
      })
    return {
      holder,
      answer,
      ask,
      again: (purpose: string) => provider.pay(written, externalId(now, { reference, purpose })),
    }
  }

  return {
    simulator,
    pay,
    forward: (seconds: number) => void (now = new Date(now.getTime() + seconds * 1000)),
    [Symbol.asyncDispose]: () => simulator[Symbol.asyncDispose](),
  }
}

const number = { bni: '1234567890', bca: '1234567890' } as Record<string, string>

for (const channel of channels)
  test(`${channel} tells the holder, takes the payment, and knows what became of it`, async () => {
    await using world = await start()
    const { holder, answer, ask } = await world.pay(channel, number[channel])
    assert.equal(holder.kind, 'found')
    assert.equal(answer.class, 'success', JSON.stringify(answer))
    world.forward(700)
    assert.equal((await ask()).class, 'success')
  })

const spoiled = ['html', 'truncated', 'huge', 'duplicate-keys', 'drop', 'hang'] as const
for (const answer of spoiled)
  test(`an answer that is spoiled (${answer}) leaves it unknown; the status service tells`, async () => {
    await using world = await start()
    world.simulator.control.addFault({ service: '38', times: 1, fault: { answer } })
    const payment = await world.pay('dana')
    assert.equal(payment.answer.class, answer === 'duplicate-keys' ? payment.answer.class : 'unknown')
    assert.equal((await payment.ask()).class, 'success')
  })

for (const answer of ['wrong-amount', 'wrong-account', 'wrong-currency', 'no-reference'] as const)
  test(`a success that contradicts our order (${answer}) is no success`, async () => {
    await using world = await start()
    world.simulator.control.addFault({ service: '17', times: 1, fault: { answer } })
    assert.equal((await world.pay('bni', '1234567890')).answer.class, 'disagrees')
  })

for (const [address, name] of [
  ['http://127.0.0.1:1', 'nobody listens'],
  ['http://nobody.invalid', 'the host is unknown'],
] as const)
  test(`where ${name}, nothing was sent, with and without a token`, async () => {
    await using world = await start(address)
    assert.equal((await world.pay('dana')).answer.class, 'not-sent')
    assert.equal((await world.pay('bni', '1234567890')).answer.class, 'not-sent')
  })

test('a token that has expired is renewed for the next message, which pays once', async () => {
  await using world = await start()
  await world.pay('ovo')
  world.simulator.control.expireTokens()
  const second = await world.pay('ovo') // its inquiry meets the old token and drops it
  assert.equal(second.holder.kind, 'unavailable')
  assert.equal(second.answer.class, 'success')
})

test('a token that expires just before the payment: refused, to be sent again with a new one', async () => {
  await using world = await start()
  world.simulator.control.addFault({
    provider: 'ovo',
    service: '38',
    times: 1,
    fault: { fate: { refuse: '401/01' } },
  })
  const payment = await world.pay('ovo')
  assert.deepEqual([payment.answer.class, payment.answer.again], ['not-executed', 'with-new-token'])
  assert.equal((await payment.again('send 2')).class, 'success')
  assert.equal((await world.simulator.control.credits()).length, 1)
})

test('a repeated message id and a repeated reference say that the provider knows it, not that it failed', async () => {
  await using world = await start()
  const payment = await world.pay('gopay')
  assert.equal((await payment.again('send 1')).class, 'known-reference')
  assert.equal((await payment.again('send 2')).class, 'known-reference')
})

test('a payment that the provider never got is not found, which is no outcome', async () => {
  await using world = await start()
  world.simulator.control.addFault({ service: '17', times: 1, fault: { fate: 'lost', answer: 'drop' } })
  const payment = await world.pay('bca', '1234567890')
  assert.equal(payment.answer.class, 'unknown')
  assert.equal((await payment.ask()).class, 'not-found')
})
