// The message key of every refusal.
export const openRefusals = {
  'no-such-period': 'round.errors.period',
  overlaps: 'round.errors.overlaps',
  'meeting-not-reading': 'round.errors.meeting',
  'due-needed': 'round.errors.dueNeeded',
  'due-past': 'round.errors.duePast',
  'nobody-asked': 'round.errors.nobody',
} as const

/** Races that the database refuses by name. */
export const openConstraints = {
  rounds_of_a_plan_do_not_overlap: { reason: 'overlaps', field: 'period' },
} as const

export const remindRefusals = {
  'not-open': 'round.refusal.notOpen',
  'not-asked': 'round.errors.notAsked',
  'nobody-missing': 'round.refusal.nobodyMissing',
  'reminded-today': 'round.refusal.remindedToday',
} as const
export const remindConstraints = { round_reminders_pkey: { reason: 'reminded-today' } } as const

export const extendRefusals = {
  'not-open': 'round.refusal.notOpen',
  'not-asked': 'round.errors.notAsked',
  'due-past': 'round.errors.duePast',
  'not-later': 'round.errors.notLater',
} as const

export const lockRefusals = { 'not-open': 'round.refusal.notOpen' } as const

export const reopenRefusals = {
  'not-locked': 'round.refusal.notLocked',
  'not-asked': 'round.errors.notAsked',
} as const

export const closeRefusals = {
  'closed-already': 'round.refusal.closed',
  'awaiting-decision': 'round.errors.awaiting',
} as const
