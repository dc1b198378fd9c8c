import { getProgramme } from '#programmes'
import { civilDay } from '#platform/clock'
import { type Database, transact } from '#platform/database'
import { formatRupiah } from '#platform/ui'
import { listUnannounced, markAnnounced } from './store/entitlements.ts'
import { tellPerson, type TellDeps } from './tell-person.ts'

const atOnce = 500

/** Tells people that an entitlement has fallen due, each once. Answers how many. */
export async function announceEntitlements(deps: TellDeps & { db: Database }): Promise<number> {
  const { db, clock } = deps
  const due = await listUnannounced(db, { today: civilDay(clock()), limit: atOnce })
  for (const { personId, id, programme, part, instalment, amount } of due) {
    const names = getProgramme(programme).money.entitlements.find(({ code }) => code === part)?.name
    await transact(db, async (tx) => {
      if (!(await markAnnounced(tx, { personId, id, at: clock() }))) return
      await tellPerson(tx, deps, {
        personId,
        key: `due:${id}`,
        message: (words, language) =>
          words.due({ part: names?.[language] ?? part, instalment, amount: formatRupiah(amount) }),
      })
    })
  }
  return due.length
}
