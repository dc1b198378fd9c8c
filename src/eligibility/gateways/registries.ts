import { z } from 'zod'
import type { Clock } from '#platform/clock'
import type {
  AssistanceAnswer,
  CivilAnswer,
  EducationAnswer,
  EmploymentAnswer,
  OfficialsAnswer,
} from '../answers.ts'
import type { Asked } from '../evidence.ts'
import { postSigned } from './post-signed.ts'
import {
  AssistanceReply,
  type CivilQuestion,
  CivilReply,
  EducationReply,
  EmploymentReply,
  OfficialsReply,
  type Reply,
  type StatusQuestion,
} from './registry-messages.ts'

const Client = z.strictObject({
  /** Scheme and host of the registry, such as `https://registry.example`; the paths are those of its contract. */
  url: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1),
  /** Key of the HMAC, as text. */
  secret: z.string().min(16),
})

/** Where the five registries are and what we prove ourselves with: the content of `REGISTRIES_FILE`. */
export const RegistrySettings = z.strictObject({
  civil: Client,
  education: Client,
  assistance: Client,
  officials: Client,
  employment: Client,
})
export type RegistrySettings = Readonly<z.infer<typeof RegistrySettings>>

/** The five registries. Asking never throws: whatever goes wrong is an answer that says nothing about the person. */
export type Registries = {
  readonly civil: (question: CivilQuestion) => Promise<Asked<CivilAnswer>>
  readonly education: (question: StatusQuestion) => Promise<Asked<EducationAnswer>>
  readonly assistance: (question: StatusQuestion) => Promise<Asked<AssistanceAnswer>>
  readonly officials: (question: StatusQuestion) => Promise<Asked<OfficialsAnswer>>
  readonly employment: (question: StatusQuestion) => Promise<Asked<EmploymentAnswer>>
}

/** How long an answer may take to arrive whole, in milliseconds. */
const usualTimeoutMs = 5_000

type Client = z.infer<typeof Client>
type Question = { readonly nik: string }
type Facts<Answer> = Answer extends { state: 'answered' } ? Omit<Answer, 'state' | 'asOf' | 'askedAt'> : never

/** Clients of the registries by their contract: JSON over HTTP, signed with HMAC-SHA256. */
export function createRegistries({
  settings,
  clock,
  timeoutMs = usualTimeoutMs,
}: {
  settings: RegistrySettings
  clock: Clock
  timeoutMs?: number
}): Registries {
  const ask =
    <Asks extends Question, Found extends object>(
      client: Client,
      path: `/${string}`,
      schema: z.ZodType<Reply<Found>>,
    ) =>
    async (question: Asks) => {
      const askedAt = clock()
      const posted = await postSigned({ client, path, body: JSON.stringify(question), askedAt, timeoutMs })
      if (posted.state !== 'received') return { askedAt, answer: { state: posted.state } } as const
      const { rawSha256 } = posted
      const reply = schema.safeParse(posted.json)
      const isToUs = reply.success && reply.data.requestId === posted.nonce && reply.data.nik === question.nik
      if (!isToUs) return { askedAt, rawSha256, answer: { state: 'garbage' } } as const
      const { asOf, facts } = reply.data
      const answer = { state: 'answered', asOf, askedAt: askedAt.toISOString(), ...facts } as const
      return { askedAt, rawSha256, answer }
    }
  return {
    civil: ask<CivilQuestion, Facts<CivilAnswer>>(settings.civil, '/civil/v1/match', CivilReply),
    education: ask<StatusQuestion, Facts<EducationAnswer>>(
      settings.education,
      '/education/v1/status',
      EducationReply,
    ),
    assistance: ask<StatusQuestion, Facts<AssistanceAnswer>>(
      settings.assistance,
      '/assistance/v1/status',
      AssistanceReply,
    ),
    officials: ask<StatusQuestion, Facts<OfficialsAnswer>>(
      settings.officials,
      '/officials/v1/status',
      OfficialsReply,
    ),
    employment: ask<StatusQuestion, Facts<EmploymentAnswer>>(
      settings.employment,
      '/employment/v1/status',
      EmploymentReply,
    ),
  }
}
