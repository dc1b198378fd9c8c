import type { FastifyReply, FastifyRequest } from 'fastify'
import { redirectTo } from '#platform/http'
import { listDocuments } from '#documents'
import type { Answers } from '../answers.ts'
import { readSavedAnswers } from '../draft.ts'
import { mayEdit } from '../life-cycle.ts'
import { findLive } from '../store/applications.ts'
import type { FormDeps } from './deps.ts'

/** Where the form of a person stands: state, answers, pages done. */
export async function formState(web: FormDeps, personId: string) {
  const { db, programme } = web
  const application = await findLive(db, { personId, programme: programme.code })
  const saved: { answers: Answers; pages: ReadonlySet<string> } = application
    ? await readSavedAnswers(web, { personId, applicationId: application.id })
    : { answers: {}, pages: new Set() }
  const kinds = new Set((await listDocuments(db, personId)).map(({ kind }) => kind))
  const hasDocuments = programme.documents.every(({ code }) => kinds.has(code))
  const done = new Set([...saved.pages, ...(hasDocuments ? ['documents'] : [])])
  const isEditable = !application || mayEdit(application.state)
  return { application, answers: saved.answers, done, documents: kinds, isEditable }
}

export type FormState = Awaited<ReturnType<typeof formState>>

/** A form that was sent cannot be changed: its person reads where it stands instead. */
export async function editableForm(
  web: FormDeps,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<(FormState & { personId: string }) | undefined> {
  const personId = request.person?.personId ?? ''
  const state = await formState(web, personId)
  if (state.isEditable) return { ...state, personId }
  await redirectTo(reply, '/application')
  return undefined
}
