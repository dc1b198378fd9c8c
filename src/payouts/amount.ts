/** Whole rupiah as the SNAP standard writes money: 16 digits, two of them decimals (`600000.00`). */
export function writeAmount(rupiah: bigint): string {
  if (rupiah < 0n || rupiah > 99_999_999_999_999n) throw new RangeError('An amount outside String(16,2)')
  return `${rupiah}.00`
}

/**
 * Reads the value of an amount object of the SNAP standard, strictly: 1 to 14 digits, a point, two decimals.
 * `undefined` for everything else, and for cents: the programme pays whole rupiah, so cents are somebody's mistake.
 */
export function readAmount(value: string): bigint | undefined {
  const whole = /^(\d{1,14})\.00$/.exec(value)?.[1]
  return whole === undefined ? undefined : BigInt(whole)
}
