import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lastDigits, readBankAccount, readMobileNumber, writeMobileNumber } from './account-number.ts'

for (const typed of [
  '081234567890',
  '0812-3456-7890',
  '+62 812 3456 7890',
  '6281234567890',
  '(0812) 3456.7890',
])
  test(`"${typed}" is one and the same mobile number`, () =>
    assert.equal(readMobileNumber(typed), '6281234567890'))

for (const typed of [
  '',
  '8123456789',
  '0212345678',
  '081234',
  '08123456789012',
  '0812345678a',
  '+65 81234567',
])
  test(`"${typed}" is no Indonesian mobile number`, () => assert.equal(readMobileNumber(typed), undefined))

test('each provider gets the mobile number as it writes them', () => {
  assert.equal(writeMobileNumber('6281234567890', '08'), '081234567890')
  assert.equal(writeMobileNumber('6281234567890', '628'), '6281234567890')
})

test('a bank account is its digits, however they are grouped', () => {
  assert.equal(readBankAccount('123 456-7890'), '1234567890')
  assert.equal(readBankAccount('0012345'), '0012345')
  assert.equal(readBankAccount('12345O7890'), undefined)
  assert.equal(readBankAccount(''), undefined)
})

test('only the last four digits are ever shown', () => assert.equal(lastDigits('6281234567890'), '7890'))
