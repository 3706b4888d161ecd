import { planRefusals } from '@/lib/plan/labels'

/** Refusals of keeping a plan's scales, in words. */
export const scaleRefusals = {
  ...planRefusals,
  'default-missing': 'scale.errors.defaultMissing',
  'label-twice': 'scale.errors.labelTwice',
  'label-in-use': 'scale.errors.labelInUse',
  'look-first': 'scale.lookFirst',
} as const

/** Reported under that label meanwhile. */
export const labelInUse = {
  progress_update_versions_status_label_id_fkey: { reason: 'label-in-use', field: 'labels' },
  label_keeps_its_value: { reason: 'label-in-use', field: 'labels' },
} as const
