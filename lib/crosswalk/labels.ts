/** What is said when an edition cannot be begun, changed or applied. */
export const beginRefusals = { 'draft-exists': 'crosswalk.refusal.draftExists' } as const

/** Two curators who begin at once: the second meets the first one's draft. */
export const beginRaces = {
  crosswalks_one_draft: { reason: 'draft-exists' },
  crosswalks_previous_edition_id_key: { reason: 'draft-exists' },
  crosswalks_code_edition_key: { reason: 'draft-exists' },
  code: { reason: 'draft-exists' },
  previous_edition_id: { reason: 'draft-exists' },
  'code,edition': { reason: 'draft-exists' },
} as const

export const discardRefusals = {
  'not-draft': 'crosswalk.refusal.notDraft',
  'draft-changed': 'crosswalk.refusal.draftChanged',
} as const

export const applyRefusals = {
  stale: 'crosswalk.refusal.stale',
  'draft-changed': 'crosswalk.refusal.draftChanged',
  'changes-nothing': 'crosswalk.refusal.changesNothing',
  'item-withdrawn': 'crosswalk.refusal.itemWithdrawn',
} as const

export const applyRaces = {
  crosswalks_one_in_force: { reason: 'stale' },
  code: { reason: 'stale' },
  crosswalk_edition_stands: { reason: 'stale' },
  crosswalk_link_of_standing_items: { reason: 'item-withdrawn' },
} as const

export const addLinkRefusals = {
  'not-draft': 'crosswalk.refusal.notDraft',
  'from-not-found': 'crosswalk.errors.itemNotFound',
  'to-not-found': 'crosswalk.errors.itemNotFound',
  'to-itself': 'crosswalk.errors.toItself',
  'from-elsewhere': 'crosswalk.errors.fromElsewhere',
  'to-elsewhere': 'crosswalk.errors.toElsewhere',
  'from-withdrawn': 'crosswalk.errors.itemWithdrawn',
  'to-withdrawn': 'crosswalk.errors.itemWithdrawn',
  'pair-twice': 'crosswalk.errors.pairTwice',
} as const

const samePair = { reason: 'pair-twice', field: 'to' } as const

/** The same, where the database says it of a race that was lost. */
export const addLinkRaces = {
  crosswalk_links_crosswalk_id_from_item_id_to_item_id_to_fra_key: samePair,
  'crosswalk_id,from_item_id,to_item_id,to_framework_id': samePair,
  crosswalk_link_to_another_item: { reason: 'to-itself', field: 'to' },
  crosswalk_link_of_its_frameworks: { reason: 'to-elsewhere', field: 'to' },
  crosswalk_link_of_standing_items: { reason: 'to-withdrawn', field: 'to' },
  crosswalk_link_stands: { reason: 'not-draft' },
} as const

export const draftLinkRefusals = {
  'not-draft': 'crosswalk.refusal.notDraft',
  'link-changed': 'crosswalk.refusal.linkChanged',
} as const

export const draftLinkRaces = { crosswalk_link_stands: { reason: 'not-draft' } } as const

export const takeUpRefusals = {
  'not-received': 'dispute.refusal.notReceived',
  stale: 'dispute.refusal.stale',
} as const

export const answerDisputeRefusals = {
  'is-answered': 'dispute.refusal.isAnswered',
  'no-draft': 'dispute.refusal.noDraft',
  stale: 'dispute.refusal.stale',
} as const
