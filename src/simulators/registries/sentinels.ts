import { z } from 'zod'
import { Fault } from '../faults.ts'
import type { CivilQuestion, CivilRecord } from './civil.ts'
import { Registry, type statusRecords, type StatusRegistry } from './statuses.ts'

/** The ways in which a registry fails: those of every institution, and two of its own. */
export const RegistryFault = z.enum([...Fault.options, 'other-person', 'error-in-200'])
export type RegistryFault = z.infer<typeof RegistryFault>

/** What the last four digits of a NIK, its serial, make the registries say. */
export type Sentinel = {
  meaning: string
  /** How the record of the civil registry differs from what was asked first. */
  civil?: (asked: CivilQuestion) => Partial<CivilRecord>
  /** What another registry holds; `year` is that of its data. */
  status?: { [R in StatusRegistry]?: (year: string) => z.infer<(typeof statusRecords)[R]> }
  fault?: { fault: RegistryFault; registries: readonly Registry[] }
  /** The data of every registry are a year old. */
  isOld?: true
}

export const sentinels: ReadonlyMap<string, Sentinel> = new Map([
  ...civilSentinels(),
  ...faultSentinels(),
  ...statusSentinels(),
])

function civilSentinels(): [string, Sentinel][] {
  const lastDigitChanged = (digits: string): string =>
    digits.slice(0, -1) + ((Number(digits.at(-1)) + 1) % 10)
  return [
    ['0404', { meaning: 'civil: not found', civil: () => ({ found: false }) }],
    ['0409', { meaning: 'civil: name differs', civil: () => ({ name: 'NAMA LAIN DI CATATAN' }) }],
    ['0410', { meaning: 'civil: family card differs', civil: ({ kk }) => ({ kk: lastDigitChanged(kk) }) }],
    [
      '0411',
      {
        meaning: 'civil: birth date differs (a year earlier)',
        civil: ({ birthDate }) => ({
          birthDate: `${Number(birthDate.slice(0, 4)) - 1}${birthDate.slice(4)}`,
        }),
      },
    ],
    ['0412', { meaning: 'civil: deceased', civil: () => ({ alive: false }) }],
    ['0413', { meaning: 'civil: foreign citizen', civil: () => ({ citizen: 'WNA' }) }],
    ['0414', { meaning: 'civil: birth place differs', civil: () => ({ birthPlace: 'TEMPAT LAIN' }) }],
    [
      '0415',
      {
        meaning: 'civil: province of the family card differs',
        civil: ({ province }) => ({ province: province === '11' ? '12' : '11' }),
      },
    ],
    [
      '0416',
      { meaning: 'civil: sex differs', civil: ({ sex }) => ({ sex: sex === 'male' ? 'female' : 'male' }) },
    ],
    ['0601', { meaning: 'all: data of a year ago', isOld: true }],
  ]
}

/** 05RF: R names the registry (0 all of them), F the fault. */
function faultSentinels(): [string, Sentinel][] {
  const faults: [string, RegistryFault][] = [
    ['1', 'error'],
    ['2', 'html'],
    ['3', 'silent'],
    ['4', 'half'],
    ['5', 'other-person'],
    ['6', 'drip'],
    ['7', 'error-in-200'],
  ]
  const groups: [string, string, readonly Registry[]][] = [
    ['0', 'all', Registry.options],
    ...Registry.options
      .slice(1)
      .map((name, i): [string, string, Registry[]] => [String(i + 1), name, [name]]),
    ['9', 'civil', ['civil']],
  ]
  return groups.flatMap(([group, name, registries]) =>
    faults.map(([digit, fault]): [string, Sentinel] => [
      `05${group}${digit}`,
      { meaning: `${name}: fault ${fault}`, fault: { fault, registries } },
    ]),
  )
}

function statusSentinels(): [string, Sentinel][] {
  const pupil = { level: 'senior-secondary', institution: 'SMA Negeri Contoh 1' } as const
  const student = { level: 'higher', institution: 'Universitas Contoh' } as const
  return [
    ['2001', { meaning: 'education: pupil', status: { education: () => ({ enrolled: true, ...pupil }) } }],
    [
      '2002',
      { meaning: 'education: student', status: { education: () => ({ enrolled: true, ...student }) } },
    ],
    ['4001', aid('PKH')],
    ['4002', aid('BSU')],
    ['4003', aid('BPNT')],
    ['4004', aid('BPUM')],
    ['4005', aid('PKH', 'BPNT')],
    [
      '4009',
      {
        meaning: 'assistance: received BSU two years before, no longer',
        status: {
          assistance: (year) => ({
            recipient: false,
            schemes: [{ code: 'BSU', period: String(Number(year) - 2) }],
          }),
        },
      },
    ],
    ['5001', office('asn', 'Kementerian Contoh')],
    ['5002', office('tni', 'TNI')],
    ['5003', office('polri', 'Polri')],
    ['5004', office('village-head', 'Desa Contoh')],
    ['5005', office('bumn-official', 'BUMN Contoh')],
    ['5006', office('dprd', 'DPRD Kabupaten Contoh')],
    ['5007', office('state-official', 'Lembaga Negara Contoh')],
    ['5008', office('bumd-official', 'BUMD Contoh')],
    ['5009', office('village-official', 'Desa Contoh')],
    ['6001', work('employed', 3_000_000)],
    ['6002', work('not-employed')],
    ['6003', work('terminated')],
    ['6004', work('employed', 6_000_000)],
  ]
}

type Scheme = z.infer<typeof statusRecords.assistance>['schemes'][number]['code']
type Role = NonNullable<z.infer<typeof statusRecords.officials>['role']>

function aid(...codes: Scheme[]): Sentinel {
  return {
    meaning: `assistance: receives ${codes.join(' and ')}`,
    status: {
      assistance: (period) => ({ recipient: true, schemes: codes.map((code) => ({ code, period })) }),
    },
  }
}

function office(role: Role, institution: string): Sentinel {
  return {
    meaning: `officials: ${role}`,
    status: { officials: () => ({ official: true, role, institution }) },
  }
}

function work(status: z.infer<typeof statusRecords.employment>['status'], monthlyWage?: number): Sentinel {
  return {
    meaning: `employment: ${status}${monthlyWage === undefined ? '' : `, Rp${monthlyWage} a month`}`,
    status: { employment: () => ({ status, ...(monthlyWage !== undefined && { monthlyWage }) }) },
  }
}
