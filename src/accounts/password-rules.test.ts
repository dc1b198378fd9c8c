import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findPasswordProblem, isTooLong, passwordLength } from './password-rules.ts'

test('AUT-03: a password has at least 12 code points, an operator’s 15', () => {
  for (const sign of ['a', '7', ' ', 'é', '😀']) {
    assert.equal(findPasswordProblem(sign.repeat(11)), 'too-short')
    assert.equal(findPasswordProblem(sign.repeat(12)), undefined)
    assert.equal(findPasswordProblem(sign.repeat(14), passwordLength.operator), 'too-short')
    assert.equal(findPasswordProblem(sign.repeat(15), passwordLength.operator), undefined)
  }
})

test('AUT-03: code points are counted after NFKC', () => {
  assert.equal(findPasswordProblem('e\u0301'.repeat(11)), 'too-short') // 22 typed, 11 letters
  assert.equal(findPasswordProblem('e\u0301'.repeat(12)), undefined)
  assert.equal(findPasswordProblem('ﬃ'.repeat(4)), undefined) // 4 typed, 12 letters
})

test('AUT-03: more than 1,024 bytes are refused, however few letters they are', () => {
  assert.equal(findPasswordProblem('a'.repeat(1_024)), undefined)
  assert.equal(findPasswordProblem('a'.repeat(1_025)), 'too-long')
  assert.equal(findPasswordProblem('😀'.repeat(257)), 'too-long')
  assert.equal(isTooLong('😀'.repeat(256)), false)
})

test('no rules of composition: words in small letters will do', () => {
  assert.equal(findPasswordProblem('kopi laut biru'), undefined)
  assert.equal(findPasswordProblem(''), 'empty')
})
