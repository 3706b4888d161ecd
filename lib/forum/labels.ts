/** Refusals of what can be done with a forum's meetings, in words. */
export const meetingRefusals = {
  'label-taken': 'forum.errors.labelTaken',
  'not-found': 'forum.errors.notFound',
} as const

/** Races that the database refuses by name. */
export const meetingRaces = {
  forum_meetings_forum_id_label_key: { reason: 'label-taken', field: 'label' },
  'forum_id,label': { reason: 'label-taken', field: 'label' },
} as const
