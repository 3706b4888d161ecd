import type { HistoryEntry } from '@/lib/history/commands'

export const packEntry = (
  pack: { id: string; name: string },
  entry: Pick<HistoryEntry, 'visibility' | 'before' | 'after'>,
): HistoryEntry => ({ subjectType: 'report_pack', subjectId: pack.id, subjectLabel: pack.name, ...entry })

export const templateEntry = (
  template: { id: string; code: string; name: string },
  entry: Pick<HistoryEntry, 'before' | 'after'>,
): HistoryEntry => ({
  visibility: 'public',
  subjectType: 'pack_template',
  subjectId: template.id,
  subjectLabel: `${template.code} ${template.name}`,
  ...entry,
})
