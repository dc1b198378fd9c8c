import { type App, frameOf, sendPage } from '#platform/http'
import { formatDateTime } from '#platform/ui'
import { listReceiptNumbers } from '../store/checked-applications.ts'
import { listOpenCases } from '../store/cases.ts'
import type { ConsoleDeps } from './deps.ts'
import { queuePage } from './queue.page.ts'
import { words } from './words.ts'

const most = 200
const hourMs = 3_600_000

/** `/queue`: open cases by kind and age. Names nobody. */
export function queue(app: App, { db, clock }: ConsoleDeps): void {
  app.get('/queue', { config: { who: ['reviewer'] } }, async (request, reply) => {
    const { language } = request
    const w = words[language]
    const open = await listOpenCases(db, most)
    const receipts = await listReceiptNumbers(db, [...new Set(open.map(({ personId }) => personId))])
    const cases = open.map(({ id, kind, openedAt, applicationId }) => ({
      href: `/cases/${id}` as const,
      kind: w.kinds[kind],
      age: w.queue.hours(Math.floor((clock().getTime() - openedAt.getTime()) / hourMs)),
      since: formatDateTime(language, openedAt),
      receipt: receipts.get(applicationId) ?? '',
    }))
    return sendPage(reply, queuePage(frameOf(request, reply), { cases, isFull: open.length === most }))
  })
}
