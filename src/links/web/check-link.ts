import { z } from 'zod'
import { type App, frameOf, readForm, sendPage } from '#platform/http'
import { type Judgement, judgeText } from '../judge-link.ts'
import { type Official, officialDomain } from '../read-address.ts'
import { type Answer, checkLinkPage } from './check-link.page.ts'
import { type Words, words } from './words.ts'

/** Longest message that is read, in characters. */
const longestText = 5_000
/** Longest address that is shown whole, in characters. */
const longestShown = 400

const schema = (w: Words) =>
  z.object({ text: z.string().trim().min(1, w.empty).max(longestText, w.tooLong(longestText)) })

/** Judges what somebody pastes. By POST, so that messages with names and numbers stay out of addresses and logs. */
export function checkLink(app: App, { official }: { official: Official }): void {
  app.get('/check-link', { config: { who: 'anyone' } }, (request, reply) =>
    sendPage(reply, checkLinkPage(frameOf(request, reply), {})),
  )

  app.post('/check-link', { config: { who: 'anyone' } }, (request, reply) => {
    const frame = frameOf(request, reply)
    const form = readForm(request.body, schema(words[frame.language]))
    if (!form.ok) return sendPage(reply, checkLinkPage(frame, form), 422)
    const answer = answerOf(judgeText(form.fields.text, official), official)
    return sendPage(reply, checkLinkPage(frame, { typed: form.fields, answer }))
  })
}

function answerOf({ verdict, reasons, shownHost, owner = '', link }: Judgement, official: Official): Answer {
  return {
    verdict,
    // That the name stands in front says it already.
    reasons: reasons.includes('subdomain-trick')
      ? reasons.filter((reason) => reason !== 'other-domain-with-brand')
      : reasons,
    owner,
    isOwn: owner === officialDomain(official),
    shownHost,
    parts: link === undefined ? undefined : partsOf(link, owner),
  }
}

/** The address around its owner, so that the page can make the owner stand out. */
function partsOf(link: string, owner: string): Answer['parts'] {
  const shown = link.length > longestShown ? `${link.slice(0, longestShown)}…` : link
  const { username, password, protocol } = new URL(link)
  const start = protocol.length + username.length + password.length
  const end = /[/?#]/.exec(shown.slice(protocol.length + 2))
  const authorityEnd = end ? protocol.length + 2 + end.index : shown.length
  const at = shown.slice(0, authorityEnd).lastIndexOf(owner)
  if (owner === '' || at < start) return { before: shown, owner: '', after: '' }
  return { before: shown.slice(0, at), owner, after: shown.slice(at + owner.length) }
}
