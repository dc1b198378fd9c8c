/** What an operator may do. Nobody has all of them: who makes a payment run cannot approve it. */
export const roles = [
  'reviewer',
  'wave-manager',
  'payment-maker',
  'payment-approver',
  'auditor',
  'administrator',
] as const
export type Role = (typeof roles)[number]

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text)
}
