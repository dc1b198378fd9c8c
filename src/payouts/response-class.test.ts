import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { judgeResponse, judgeStatus, type ResponseClass, wasNotSent } from './response-class.ts'

const expected: Record<ResponseClass, string> = {
  success: '200/00',
  pending: '202/00',
  'not-executed':
    '400/00 400/01 400/02 401/00 401/01 401/02 401/03 401/04 403/01 403/02 403/03 403/04 429/00 403/05 403/06 403/07 ' +
    '403/08 403/09 403/14 403/15 403/18 403/19 403/20 403/23 404/03 404/08 404/09 404/16 404/11 404/13 405/00 405/01',
  'known-reference': '404/18 409/00 409/01',
  unknown: '403/00 403/16 404/00 404/01 404/02 404/04 500/00 500/01 500/02 504/00 418/00 200/99 302/00',
}

for (const [answer, codes] of Object.entries(expected))
  for (const code of codes.split(' '))
    test(`a money call answered ${code} is ${answer}`, () => {
      const [status = '', detail = ''] = code.split('/')
      const judged = judgeResponse({
        httpStatus: Number(status),
        responseCode: `${status}38${detail}`,
        service: '38',
      })
      assert.equal(judged.class, answer)
    })

test('only an expired token is worth a new one', () => {
  const judge = (responseCode: string) => judgeResponse({ httpStatus: 401, responseCode, service: '17' })
  assert.equal(judge('4011701').again, 'with-new-token')
  assert.equal(judge('4011700').again, undefined)
  assert.equal(judge('4011700').stopsLane, true)
})

test('a code that contradicts the HTTP status or names another service says nothing', () => {
  const say = (httpStatus: number, responseCode: string) =>
    judgeResponse({ httpStatus, responseCode, service: '38' }).class
  assert.equal(say(500, '2003800'), 'unknown')
  assert.equal(say(200, '5003800'), 'unknown')
  assert.equal(say(200, '2001700'), 'unknown')
  assert.equal(say(200, '<html>'), 'unknown')
})

test('no answer but 200xx00 is ever a success', () => {
  const status = fc.integer({ min: 100, max: 599 })
  fc.assert(
    fc.property(status, fc.stringMatching(/^\d{7}$/), (httpStatus, responseCode) => {
      const judged = judgeResponse({ httpStatus, responseCode, service: '38' })
      assert.equal(judged.class === 'success', httpStatus === 200 && responseCode === '2003800')
    }),
  )
})

const statuses = {
  '00': 'success',
  '01': 'pending',
  '02': 'pending',
  '03': 'pending',
  '04': 'returned',
  '05': 'not-executed',
  '06': 'not-executed',
  '07': 'not-found',
  '99': 'no-information',
}
for (const [status, answer] of Object.entries(statuses))
  test(`a latest status ${status} is ${answer}`, () => {
    const asked = { httpStatus: 200, responseCode: '2003900', service: '39' }
    assert.equal(judgeStatus({ ...asked, latestTransactionStatus: status }), answer)
  })

test('a failing status service says nothing about the payment', () => {
  const judge = (httpStatus: number, responseCode: string) =>
    judgeStatus({ httpStatus, responseCode, service: '39', latestTransactionStatus: '06' })
  assert.equal(judge(500, '5003900'), 'no-information')
  assert.equal(judge(401, '4013901'), 'no-information')
  assert.equal(judge(404, '4043901'), 'not-found')
})

test('only a refused connection, an unknown host or a wrong certificate proves that nothing was sent', () => {
  const failure = (code: string) =>
    new Error('fetch failed', {
      cause: new Error('socket', { cause: Object.assign(new Error(code), { code }) }),
    })
  for (const code of ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'CERT_HAS_EXPIRED'])
    assert.ok(wasNotSent(failure(code)))
  for (const code of ['ECONNRESET', 'UND_ERR_SOCKET', 'ETIMEDOUT', 'EPIPE'])
    assert.ok(!wasNotSent(failure(code)))
})
