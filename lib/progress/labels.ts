// The message key of every refusal and of every part of a report, and the one sentence that Concord writes itself.
import type { TextLanguage } from '@/lib/i18n/locales'
import type { ProgressStep } from '@/lib/routes'

/** Parts of a report as forms, notes and clashes name them. */
export const partLabels = {
  language: 'report.part.language',
  implementation: 'report.part.implementation',
  percentComplete: 'report.part.percentComplete',
  expectedOn: 'report.part.expectedOn',
  narrative: 'report.part.narrative',
  englishNarrative: 'report.part.englishNarrative',
  obstacles: 'report.part.obstacles',
  supportRequested: 'report.part.supportRequested',
  nextStep: 'report.part.nextStep',
  milestones: 'report.part.milestones',
  actuals: 'report.part.actuals',
  evidence: 'report.part.evidence',
} as const
export type ReportPart = keyof typeof partLabels

export const saveRefusals = {
  'not-found': 'report.refusal.notFound',
  'not-editable': 'report.refusal.notEditable',
  stale: 'report.refusal.stale',
} as const

export const statusRefusals = { ...saveRefusals, 'unknown-label': 'errors.choose' } as const

export const beginRefusals = {
  'already-reported': 'report.errors.alreadyReported',
  'not-published': 'report.refusal.notPublished',
  'no-such-period': 'report.errors.period',
} as const

export const noChangeRefusals = {
  ...beginRefusals,
  'nothing-reported-before': 'report.refusal.nothingReportedBefore',
  'already-open': 'report.errors.alreadyOpen',
  'period-locked': 'round.refusal.locked',
} as const

export const measureRefusals = {
  ...saveRefusals,
  'unknown-measure': 'errors.form',
  'reached-later': 'report.errors.reachedLater',
  'percent-value': 'errors.percent',
  'yes-or-no': 'errors.choose',
} as const

/** For acts that hold no text of one's own: somebody else changed what was looked at. */
export const actRefusals = { ...saveRefusals, stale: 'report.refusal.movedOn' } as const

/** An amendment begins from what is published, and one is written at a time. */
export const amendRefusals = {
  'not-published': 'review.amend.notPublished',
  'already-open': 'review.amend.alreadyOpen',
} as const

export const amendConstraints = { progress_versions_one_open: { reason: 'already-open' } } as const

export const submitRefusals = {
  ...actRefusals,
  'missing-implementation': 'report.missing.implementation',
  'missing-narrative': 'report.missing.narrative',
  'period-locked': 'round.refusal.locked',
} as const

/** The period was reported by somebody else while this form was open. */
export const periodConstraints = {
  progress_updates_commitment_id_organisation_id_period_start_key: {
    reason: 'already-reported',
    field: 'period',
  },
} as const

/** What a report says whose organisation pressed "no change": in the language in which it reports. */
export const noChangeSentences: Record<TextLanguage, string> = {
  en: 'No change since the last report.',
  vi: 'Không có thay đổi so với báo cáo trước.',
  th: 'ไม่มีการเปลี่ยนแปลงจากรายงานครั้งก่อน',
  km: 'គ្មានការផ្លាស់ប្តូរពីរបាយការណ៍មុនទេ។',
  lo: 'ບໍ່ມີການປ່ຽນແປງຈາກບົດລາຍງານຄັ້ງກ່ອນ',
  my: 'ယခင်အစီရင်ခံစာမှ ပြောင်းလဲမှု မရှိပါ။',
  id: 'Tidak ada perubahan sejak laporan sebelumnya.',
  ms: 'Tiada perubahan sejak laporan sebelumnya.',
  fil: 'Walang pagbabago mula noong huling ulat.',
  pt: 'Sem alterações desde o último relatório.',
  tet: 'La iha mudansa husi relatóriu ikus.',
  zh: '自上次报告以来没有变化。',
  ta: 'கடந்த அறிக்கைக்குப் பிறகு மாற்றம் இல்லை.',
  hi: 'पिछली रिपोर्ट के बाद से कोई बदलाव नहीं।',
  ja: '前回の報告から変更はありません。',
  ko: '지난 보고 이후 변동 사항이 없습니다.',
  fr: 'Aucun changement depuis le dernier rapport.',
  ru: 'Изменений с момента последнего отчёта нет.',
  es: 'Sin cambios desde el último informe.',
  ar: 'لا تغيير منذ التقرير الأخير.',
}

const stepOf: Record<ReportPart, ProgressStep> = {
  language: 'status',
  implementation: 'status',
  percentComplete: 'status',
  expectedOn: 'status',
  narrative: 'status',
  englishNarrative: 'status',
  obstacles: 'status',
  supportRequested: 'status',
  nextStep: 'status',
  milestones: 'measures',
  actuals: 'measures',
  evidence: 'evidence',
}

/** The page on which a part is asked for; null for a name that is no part. */
export const stepOfPart = (field: string): ProgressStep | null =>
  Object.hasOwn(stepOf, field) ? stepOf[field as ReportPart] : null
