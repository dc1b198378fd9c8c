import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeAt, newTotpSecret, stepOfCode } from './totp.ts'

/** RFC 6238, appendix B: SHA-1, the last six of the eight digits printed there. */
const vectors: [seconds: number, code: string][] = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
]
/** ASCII "12345678901234567890" in base32. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

for (const [seconds, code] of vectors) {
  test(`the code of second ${seconds} is the one that RFC 6238 prints`, () => {
    const now = new Date(seconds * 1000)
    assert.equal(codeAt(secret, now), code)
    assert.equal(stepOfCode(secret, code, now), BigInt(Math.floor(seconds / 30)))
  })
}

test('a code counts one step early and one step late, not two', () => {
  const fresh = newTotpSecret()
  const now = new Date('2026-03-01T00:00:10Z')
  const code = codeAt(fresh, now)
  const counts = (seconds: number) =>
    stepOfCode(fresh, code, new Date(now.getTime() + seconds * 1000)) !== undefined
  assert.deepEqual([-60, -30, 0, 30, 60].map(counts), [false, true, true, true, false])
})
