/**
 * Regency codes that were replaced when a province was split, with the code that took their place.
 * A NIK keeps the code of first registration for life, so all of these are found inside valid numbers.
 *
 * Papua 2022 (91, 92 → 93 to 96) and Kalimantan Utara 2012 (64 → 65): see docs/sources.md#region-codes.
 */
export const oldCodes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '64.04': '65.01',
    '64.05': '65.03',
    '64.06': '65.02',
    '64.10': '65.04',
    '64.73': '65.71',
    '91.01': '93.01',
    '91.02': '95.01',
    '91.04': '94.01',
    '91.07': '94.02',
    '91.08': '94.03',
    '91.09': '94.04',
    '91.12': '95.02',
    '91.13': '95.03',
    '91.14': '95.04',
    '91.16': '93.02',
    '91.17': '93.03',
    '91.18': '93.04',
    '91.21': '95.05',
    '91.22': '95.06',
    '91.23': '95.07',
    '91.24': '95.08',
    '91.25': '94.05',
    '91.26': '94.06',
    '91.27': '94.07',
    '91.28': '94.08',
    '92.01': '96.01',
    '92.04': '96.02',
    '92.05': '96.03',
    '92.09': '96.04',
    '92.10': '96.05',
    '92.71': '96.71',
  }),
)
