// The message key of every refusal, and of every lost race that the database refuses by name.
const standing = { stale: 'keeping.refusal.stale', 'frozen-already': 'pack.refusal.frozenAlready' } as const

export const beginRefusals = {
  'forum-elsewhere': 'pack.refusal.forumElsewhere',
  'template-retired': 'pack.refusal.templateRetired',
  'meeting-elsewhere': 'errors.choose',
} as const

export const saveRefusals = {
  ...standing,
  'no-such-section': 'errors.form',
  'not-its-sentence': 'pack.refusal.notItsSentence',
} as const

export const freezeRefusals = { ...standing, 'nothing-reported': 'pack.refusal.nothingReported' } as const

export const askRefusals = {
  'frozen-already': standing['frozen-already'],
  'asked-already': 'pack.refusal.askedAlready',
  'not-lacking': 'pack.refusal.notLacking',
} as const

export const packConstraints = { frozen_pack_stands: { reason: 'frozen-already' } } as const
export const askConstraints = {
  ...packConstraints,
  pack_asks_pkey: { reason: 'asked-already' },
  'pack_id,commitment_id': { reason: 'asked-already' },
} as const

export const templateRefusals = {
  stale: 'keeping.refusal.stale',
  'key-taken': 'pack.template.errors.keyTwice',
  'framework-unknown': 'pack.template.errors.frameworkUnknown',
  'item-unknown': 'pack.template.errors.itemUnknown',
  'heading-missing': 'pack.template.errors.headingMissing',
  'framework-needed': 'pack.template.errors.frameworkNeeded',
  'fields-needed': 'pack.template.errors.fieldsNeeded',
  'too-many': 'pack.template.errors.tooMany',
  'last-section': 'pack.template.errors.sectionsNeeded',
} as const
