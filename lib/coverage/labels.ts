// The message key of every refusal, and of every lost race that the database refuses by name.
export const markRefusals = {
  'marked-already': 'coverage.marks.refusal.markedAlready',
  withdrawn: 'coverage.marks.refusal.withdrawn',
} as const

export const markConstraints = {
  not_applicable_once: { reason: 'marked-already', field: 'reason' },
} as const

export const liftRefusals = { 'not-marked': 'coverage.marks.refusal.notMarked' } as const
