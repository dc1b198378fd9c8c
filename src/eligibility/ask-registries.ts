import type { Evidence } from './evidence.ts'
import { identityIsConfirmed } from './finding.ts'
import type { Registries } from './gateways/registries.ts'
import type { CivilQuestion } from './gateways/registry-messages.ts'

const notAsked = { answer: { state: 'not-asked' } } as const

/** Nobody has been asked yet. */
export const noEvidence: Evidence = {
  civil: notAsked,
  education: notAsked,
  assistance: notAsked,
  officials: notAsked,
  employment: notAsked,
}

/**
 * Asks the registries about one person: the civil registry first, the others only when it has matched the person in
 * every field, since under that number they may hold somebody else's record. Takes as long as two of them; call it
 * outside any transaction.
 *
 * @param known     answers that still hold; what was answered there is not asked again
 * @param mayGoOn   asked once the person is matched; `false` leaves the other registries alone
 */
export async function askRegistries(
  registries: Registries,
  {
    question,
    known = noEvidence,
    mayGoOn,
  }: { question: CivilQuestion; known?: Evidence; mayGoOn: () => Promise<boolean> },
): Promise<Evidence> {
  const civil = known.civil.answer.state === 'answered' ? known.civil : await registries.civil(question)
  if (!identityIsConfirmed(civil.answer) || !(await mayGoOn())) return { ...noEvidence, civil }

  const { nik, birthDate } = question
  const other = { nik, birthDate }
  const [education, assistance, officials, employment] = await Promise.all([
    known.education.answer.state === 'answered' ? known.education : registries.education(other),
    known.assistance.answer.state === 'answered' ? known.assistance : registries.assistance(other),
    known.officials.answer.state === 'answered' ? known.officials : registries.officials(other),
    known.employment.answer.state === 'answered' ? known.employment : registries.employment(other),
  ])
  return { civil, education, assistance, officials, employment }
}
