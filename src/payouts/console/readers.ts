/** Who may look at payments; who may act is said at each action. */
export const readers = ['payment-maker', 'payment-approver', 'auditor'] as const
