import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  findRegion,
  listDistricts,
  listProvinces,
  listRegencies,
  listVillages,
  nikRegion,
  regionLine,
} from './index.ts'
import { oldCodes } from './old-codes.ts'

test('the lists hold every area of the four levels', () => {
  const provinces = listProvinces()
  const regencies = provinces.flatMap(({ code }) => listRegencies(code))
  const districts = regencies.flatMap(({ code }) => listDistricts(code))
  const villages = districts.flatMap(({ code }) => listVillages(code))
  assert.deepEqual(
    [provinces.length, regencies.length, districts.length, villages.length],
    [38, 514, 7285, 83_762],
  )
})

test('every area lies inside the one whose list it is in', () => {
  for (const province of listProvinces())
    for (const regency of listRegencies(province.code)) {
      assert.ok(regency.code.startsWith(`${province.code}.`))
      for (const district of listDistricts(regency.code)) {
        assert.ok(district.code.startsWith(`${regency.code}.`))
        for (const village of listVillages(district.code))
          assert.ok(village.code.startsWith(`${district.code}.`))
      }
    }
})

test('an area is found by its code at each level, with a name in title case', () => {
  assert.deepEqual(findRegion('11'), { code: '11', name: 'Aceh', level: 'province' })
  assert.equal(findRegion('31.74')?.name, 'Kota Administrasi Jakarta Selatan')
  assert.deepEqual(findRegion('11.01.01'), { code: '11.01.01', name: 'Bakongan', level: 'district' })
  assert.deepEqual(findRegion('11.01.01.2001'), {
    code: '11.01.01.2001',
    name: 'Keude Bakongan',
    level: 'village',
  })
  assert.equal(regionLine('11.01.01.2001'), 'Keude Bakongan, Bakongan, Kabupaten Aceh Selatan, Aceh')
})

test('the first and the last village of the list are found', () => {
  assert.equal(findRegion('11.01.01.2001')?.level, 'village')
  const last = listVillages(listDistricts('96.71').at(-1)?.code ?? '').at(-1)
  assert.equal(findRegion(last?.code ?? '')?.name, last?.name)
  assert.ok(last)
})

test('a quoted name loses its quotation marks and keeps its commas', () => {
  assert.equal(findRegion('12.07.28.1007')?.name, 'Lubuk Pakam I,II')
  assert.equal(findRegion('35.27.04.2003')?.name, "Tamba'an")
})

test('a code of no area, of another level or of no shape finds nothing', () => {
  for (const code of ['', '00', '99', '11.', '11.99', '11.01.01.9999', '11.01.01.2001.1', 'x', '..', '1101'])
    assert.equal(findRegion(code), undefined, code)
  assert.deepEqual(listRegencies('11.01'), [])
  assert.deepEqual(listDistricts('11'), [])
  assert.deepEqual(listVillages('11.01'), [])
  assert.equal(regionLine('99'), undefined)
})

test("a NIK's region is current, old after a split of a province, or unknown", () => {
  assert.deepEqual(nikRegion('110101'), { status: 'current', name: 'Bakongan' })
  assert.deepEqual(nikRegion('910101'), { status: 'old', name: 'Kabupaten Merauke' })
  assert.deepEqual(nikRegion('927105'), { status: 'old', name: 'Kota Sorong' })
  assert.deepEqual(nikRegion('647302'), { status: 'old', name: 'Kota Tarakan' })
  assert.deepEqual(nikRegion('640601'), { status: 'old', name: 'Kabupaten Malinau' })
  assert.deepEqual(nikRegion('999999'), { status: 'unknown' })
  assert.deepEqual(nikRegion('110199'), { status: 'unknown' })
})

test('no old code is in use today, and each leads to a regency that is', () => {
  assert.equal(oldCodes.size, 31)
  for (const [old, now] of oldCodes) {
    assert.equal(findRegion(old), undefined, old)
    assert.equal(findRegion(now)?.level, 'regency', now)
  }
})
