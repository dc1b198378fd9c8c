/** Where an application stands. The same words in code, database and documents. */
export type ApplicationState =
  | 'draft'
  | 'submitted'
  | 'checking'
  | 'eligible'
  | 'needs-correction'
  | 'needs-review'
  | 'refused'
  | 'appealed'
  | 'withdrawn'

/**
 * Every allowed move. A re-check starts from any decided state; whoever was withdrawn begins a new application.
 */
const moves: Readonly<Record<ApplicationState, readonly ApplicationState[]>> = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['checking', 'withdrawn'],
  checking: ['checking', 'eligible', 'needs-correction', 'needs-review', 'refused', 'withdrawn'],
  eligible: ['checking', 'withdrawn'],
  'needs-correction': ['submitted', 'checking', 'needs-review', 'withdrawn'],
  'needs-review': ['checking', 'eligible', 'needs-correction', 'refused', 'withdrawn'],
  refused: ['checking', 'appealed', 'needs-correction', 'withdrawn'],
  appealed: ['checking', 'eligible', 'needs-correction', 'refused', 'withdrawn'],
  withdrawn: [],
}

/** Whether an application may go from one state to another. */
export function mayMove(from: ApplicationState, to: ApplicationState): boolean {
  return moves[from].includes(to)
}

/** Whether the person may still change answers: before sending, or when a correction was asked for. */
export function mayEdit(state: ApplicationState): boolean {
  return state === 'draft' || state === 'needs-correction'
}
