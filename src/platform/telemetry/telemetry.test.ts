import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { createMetrics } from './index.ts'

/** What a process writes whose log is `log`. Logs go to standard output, so it is one of its own. */
async function written(program: string): Promise<string> {
  const index = JSON.stringify(join(import.meta.dirname, 'index.ts'))
  const whole = `import { createLog } from ${index}\nconst log = createLog('web', 'debug')\n${program}`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', whole])
  return stdout
}

test('AUD-03: fields that may hold a person’s data or a secret are hidden, two levels down too', async () => {
  const secret = '9901011703980001'
  const names = [
    'password', 'token', 'code', 'nik', 'kk', 'familyCard', 'name', 'email', 'phone', 'accountNumber', 'address',
    'birthDate', 'authorization', 'cookie', '_csrf',
  ] // prettier-ignore
  const fields = JSON.stringify(Object.fromEntries(names.map((name) => [name, secret])))
  const text = await written(
    `log.info({ ...${fields}, form: ${fields}, body: { form: ${fields} }, kept: 'yes' }, 'text')`,
  )
  assert.ok(!text.includes(secret))
  assert.match(text, /"kept":"yes"/)
  assert.match(text, /"msg":"text"/)
  assert.equal(text.split('[hidden]').length - 1, 3 * names.length)
})

test('AUD-03: of an error its words are told, and none of the rows that it carries', async () => {
  const text = await written(`
    const row = Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (nik)=(99)', parameters: ['99'], row: { a: '99' } })
    log.error({ err: new Error('cannot save', { cause: row }) }, 'request failed')
    log.error({ err: 'only text' }, 'request failed')`)
  assert.match(text, /cannot save/)
  assert.match(text, /duplicate key/)
  assert.match(text, /"errorCode":"23505"/)
  assert.match(text, /only text/)
  assert.doesNotMatch(text, /99/)
})

test('AUD-03: a value that PostgreSQL could not read is not told', async () => {
  const text = await written(`
    const wrong = Object.assign(new Error('invalid input syntax for type uuid: "9901011703980001"'), { code: '22P02' })
    log.error({ err: wrong }, 'request failed')`)
  assert.doesNotMatch(text, /9901011703980001/)
  assert.match(text, /"errorCode":"22P02"/)
})

test('figures are counted by route and state', async () => {
  const { registry, requests, requestSeconds } = createMetrics()
  requests.inc({ route: '/waves/:number', method: 'GET', status: 200 })
  requestSeconds.observe({ route: '/waves/:number' }, 0.01)
  const text = await registry.metrics()
  assert.match(text, /gelombang_http_requests_total\{route="\/waves\/:number",method="GET",status="200"\} 1/)
  assert.match(text, /gelombang_http_request_seconds_bucket\{le="0.025",route="\/waves\/:number"\} 1/)
})
