import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { relations } from '@/lib/policy/people'
import { audiences, type ReadingRow } from '@/lib/policy/reading'

/** Who may read a commitment in which states, by whose it is and by the audience that its organisation chose. */
export function ReadingMatrix({ rows }: { rows: readonly ReadingRow[] }) {
  const t = useTranslations()
  return (
    <section className="flow">
      <h2>{t('trail.permissions.reading')}</h2>
      <p className="measure">{t('trail.permissions.readingLead')}</p>
      {audiences.map((audience) => (
        <Table
          key={audience}
          caption={t('trail.permissions.audience', { audience: t(`commitment.visibility.${audience}`) })}
          columns={[
            { key: 'kind', label: t('trail.permissions.person'), header: true },
            ...relations.map((relation) => ({
              key: relation,
              label: t(`trail.permissions.relation.${relation}`),
            })),
          ]}
          rows={rows
            .filter((row) => row.audience === audience)
            .map(({ kind, readable }) => ({
              id: kind,
              cells: {
                kind: t(`trail.permissions.kind.${kind}`),
                ...Object.fromEntries(
                  relations.map((relation) => [
                    relation,
                    readable[relation].length === 0
                      ? t('trail.permissions.never')
                      : readable[relation].map((state) => t(`commitment.state.${state}`)).join(', '),
                  ]),
                ),
              },
            }))}
        />
      ))}
    </section>
  )
}
