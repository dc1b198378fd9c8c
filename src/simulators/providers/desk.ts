import type { Gate } from './access.ts'
import { type Call, readObject } from './call.ts'
import { tellBalance } from './deposit.ts'
import type { Operation, Service } from './dialect.ts'
import type { createFaults, Fault } from './fault.ts'
import { inquireAccount, inquireBank, inquireExternalAccount, inquireWallet } from './inquiries.ts'
import { pay } from './pay.ts'
import { isRefusal, type Refusal, refusalReply, type Reply, reply } from './reply.ts'
import { sentinelFaults } from './sentinels.ts'
import { type Delivery, spoil } from './spoil.ts'
import { tellStatement } from './statement.ts'
import { tellStatus } from './status.ts'
import { moneyOperations, type Office, type Serve, type Visit } from './visit.ts'

export type Desk = { office: Office; gate: Gate; faults: ReturnType<typeof createFaults> }

const operations: Record<Operation, Serve> = {
  balance: tellBalance,
  statement: tellStatement,
  'account-inquiry': inquireAccount,
  'external-inquiry': inquireExternalAccount,
  transfer: pay,
  'external-transfer': pay,
  'wallet-inquiry': inquireWallet,
  'top-up': pay,
  'bank-inquiry': inquireBank,
  'bank-payment': pay,
  status: tellStatus,
}

/** Answers a call for an access token. */
export function answerTokenCall({ gate, faults }: Desk, call: Call): Delivery {
  const fault = faults.take({ provider: call.dialect.name, service: call.service.code })
  const answer =
    fault?.fate === 'lost' ? reply(call.service, '504/00') : answerOf(call, gate.issueToken(call))
  return spoil(answer, fault?.answer, call.service)
}

/** Answers a transaction: lets it in, does what a fault orders with it, and sends what a fault leaves of it. */
export async function answerCall(
  { office, gate, faults }: Desk,
  call: Call & { service: Service },
): Promise<Delivery> {
  const caller = gate.admit(call)
  if (isRefusal(caller)) return spoil(refusalReply(call.service, caller), undefined, call.service)
  const read = readObject(call.raw)
  const body = isRefusal(read) ? {} : read.body
  const visit: Visit = { ...caller, office, call, body, fault: {} }
  visit.fault = findFault(visit, faults)
  const { fate, answer } = visit.fault
  if (fate === 'lost') return spoil(reply(call.service, '504/00'), answer ?? 'drop', call.service)
  const refusal = gate.useOnce(caller) ?? (isRefusal(read) ? read : undefined)
  if (refusal) return spoil(refusalReply(call.service, refusal), answer, call.service)
  const result = await operations[call.service.does](visit)
  return spoil(answerOf(call, result), answer, call.service)
}

function answerOf(call: Call, result: Reply | Refusal): Reply {
  return isRefusal(result) ? refusalReply(call.service, result) : result
}

/** A fault that was switched on, or that of the account's last four digits when money is sent to it. */
function findFault({ office, call, body, partner, externalId }: Visit, faults: Desk['faults']): Fault {
  const account = textOf(body, ['beneficiaryAccountNo', 'beneficiaryAccountNumber', 'customerNumber'])
  const reference = textOf(body, ['partnerReferenceNo', 'originalPartnerReferenceNo'])
  const provider = call.dialect.name
  const fault = faults.take({ provider, service: call.service.code, account, reference, externalId })
  if (fault || !moneyOperations.has(call.service.does)) return fault ?? {}
  // The first order under a reference suffers; a repeat of it is answered as the dialect says.
  const known = office.books.listByReference({
    provider,
    partner: partner.clientId,
    reference: reference ?? '',
  })
  return (known.length === 0 && sentinelFaults[account?.slice(-4) ?? '']) || {}
}

function textOf(body: Record<string, unknown>, names: readonly string[]): string | undefined {
  return names.map((name) => body[name]).find((value) => typeof value === 'string')
}
