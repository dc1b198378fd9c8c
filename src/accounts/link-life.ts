const hour = 3_600_000

export type LinkPurpose = 'verify' | 'reset'

/** How long a link works, counted from when its message left us, not from when it was asked for. */
const linkHours: Readonly<Record<LinkPurpose, number>> = { verify: 24, reset: 1 }

/**
 * Whether a link still works.
 *
 * @param sentAt when its message left; `undefined` while it waits for the mail server
 */
export function isLinkLive(
  { purpose, sentAt }: { purpose: LinkPurpose; sentAt: Date | undefined },
  now: Date,
): boolean {
  return sentAt === undefined || now.getTime() - sentAt.getTime() < linkHours[purpose] * hour
}
