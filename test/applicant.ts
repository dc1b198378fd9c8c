import { randomInt, randomUUID } from 'node:crypto'
import { createRegistries } from '#eligibility'
import { noticesJobs } from '#notices/jobs'
import { createKeyring } from '#platform/crypto'
import { type Database, transact } from '#platform/database'
import { createMailer } from '#platform/mail'
import type { Language } from '#platform/ui'
import { currentProgramme } from '#programmes'
import { startMailbox, startRegistries } from '#simulators'
import { applicationsJobs } from '../src/applications/jobs.ts'
import type { Answers } from '../src/applications/answers.ts'
import { saveAnswers } from '../src/applications/draft.ts'
import type { FormPage } from '../src/applications/pages.ts'
import { submitApplication } from '../src/applications/submit-application.ts'
import { upsertDocument } from '../src/documents/store.ts'
import { testClock } from './clock.ts'
import { testDatabase } from './database.ts'
import { runJobs } from './jobs.ts'
import { testPerson } from './person.ts'

export type World = Awaited<ReturnType<typeof testWorld>>
export type Applicant = Awaited<ReturnType<World['applicant']>>

/**
 * Everything an application meets: database, registries and mailbox on ports of their own, and the worker's jobs.
 *
 * @param given.timeoutMs how long a registry is waited for; short, for tests in which one is silent
 */
export async function testWorld({ timeoutMs = 5_000 }: { timeoutMs?: number } = {}) {
  await using starting = new AsyncDisposableStack()
  const clock = testClock()
  const keyring = createKeyring()
  const database = starting.use(await testDatabase())
  const registry = starting.use(await startRegistries({ clock }))
  const mailbox = starting.use(await startMailbox({ clock, smtpPort: 0, port: 0 }))
  const at = (name: keyof typeof registry.clients) => ({ ...registry.clients[name], url: registry.address })
  const registries = createRegistries({
    settings: {
      civil: at('civil'),
      education: at('education'),
      assistance: at('assistance'),
      officials: at('officials'),
      employment: at('employment'),
    },
    clock,
    timeoutMs,
  })
  const web = { db: database.as('web'), clock, keyring }
  const worker = {
    db: database.as('worker'),
    clock,
    keyring,
    registries,
    closingDay: async () => undefined,
    holdsPlace: async () => false,
    mailer: createMailer({ url: `smtp://127.0.0.1:${mailbox.smtpPort}`, from: 'Gelombang <halo@contoh.id>' }),
    sendSms: async () => ({ state: 'sent' }) as const,
    sender: {
      publicUrl: 'https://gelombang.example',
      officialHost: 'www.prakerja.go.id',
      isOfficial: false,
    },
  }
  const running = starting.move()
  return {
    database,
    clock,
    keyring,
    registry,
    mailbox,
    registries,
    web,
    worker,
    /** Works off every queued job, and those that these queue. */
    work: () => runJobs(database, worker, [...applicationsJobs, ...noticesJobs]),
    applicant: (given: Given = {}) => testApplicant(web, given),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

type Given = {
  /** The last four digits of the NIK: what the registries say hangs on them. */
  serial?: string
  /** The whole NIK, instead. */
  nik?: string
  /** Other answers than those of somebody who meets every requirement. */
  answers?: Answers
  language?: Language
  /** Leaves the form unsent. */
  isDraft?: boolean
}

const pages: Readonly<Record<Exclude<FormPage, 'documents'>, readonly string[]>> = {
  identity: ['nik', 'familyCard', 'fullName', 'birthDate', 'birthPlace', 'sex'],
  'family-card-address': ['familyCardVillage', 'familyCardAddress'],
  domicile: ['domicileVillage', 'domicileAddress'],
  phone: ['mobileNumber'],
  education: ['lastEducation', 'inEducation'],
  work: ['workCategory'],
  declarations: ['citizen', 'assistance', 'office'],
}

/** An invented person with an account and a form, sent unless told otherwise. Numbers are of nobody. */
export async function testApplicant(
  deps: { db: Database; clock: () => Date; keyring: ReturnType<typeof createKeyring> },
  { serial = '0001', nik, answers = {}, language = 'id', isDraft = false }: Given,
) {
  const phone = `+62899${randomInt(1e7, 1e8)}`
  const person = await testPerson(deps, { language, phone })
  const { personId } = person
  const form: Answers = {
    nik: nik ?? `99${randomInt(1000, 10_000)}120398${serial}`,
    familyCard: `88${randomInt(1e6, 1e7)}${randomInt(1e6, 1e7)}`,
    fullName: 'Sari Dewi Contoh',
    birthDate: '1998-03-12',
    birthPlace: 'Ambon',
    sex: 'm',
    familyCardVillage: '33.74.10.1001',
    familyCardAddress: 'Jalan Contoh 1',
    domicileVillage: '33.74.10.1001',
    domicileAddress: 'Jalan Contoh 1',
    mobileNumber: phone,
    lastEducation: 'upper-secondary',
    inEducation: 'no',
    workCategory: 'job-seeker',
    citizen: 'yes',
    assistance: ['none'],
    office: 'none',
    ...answers,
  }
  const fill = async (changed: Answers) => {
    const all = { ...form, ...changed }
    for (const [page, names] of Object.entries(pages)) {
      const part = Object.fromEntries(names.map((name) => [name, all[name] ?? '']))
      const programme = currentProgramme.code
      await saveAnswers(deps, { personId, programme, page: page as FormPage, answers: part })
    }
  }
  await fill({})
  await transact(deps.db, async (tx) => {
    for (const { code } of currentProgramme.documents)
      await upsertDocument(tx, {
        personId,
        kind: code,
        file: randomUUID(),
        type: 'image/jpeg',
        bytes: 1,
        width: 600,
        height: 600,
        scan: 'not-scanned',
        savedAt: deps.clock(),
      })
  })
  const submit = async () => {
    const sent = await submitApplication(deps, { personId, programme: currentProgramme })
    if (!sent.ok) throw new Error(`The form was not taken: ${sent.reason}`)
    return sent.value.receiptNumber
  }
  const receiptNumber = isDraft ? '' : await submit()
  return { ...person, form, nik: String(form['nik']), receiptNumber, fill, submit }
}
