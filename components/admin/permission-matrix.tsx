import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { kindsOfPerson, relations } from '@/lib/policy/people'
import type { PermissionRow } from '@/lib/policy/table'

/** Who may do what, for whose things: made from the table that the tests hold. */
export function PermissionMatrix({ rows }: { rows: readonly PermissionRow[] }) {
  const t = useTranslations()
  const modules = [...new Set(rows.map(({ act }) => act.module))]
  const kinds = kindsOfPerson.filter((kind) => kind !== 'visitor' && kind !== 'suspended')
  return (
    <section className="flow">
      <h2>{t('trail.permissions.acts')}</h2>
      <p className="measure">{t('trail.permissions.actsLead')}</p>
      <p className="note">{t('trail.permissions.nobody')}</p>
      {modules.map((module) => (
        <Table
          key={module}
          caption={t(`trail.permissions.module.${module.split('/')[1] ?? ''}`)}
          columns={[
            { key: 'act', label: t('trail.permissions.act'), header: true },
            { key: 'states', label: t('trail.permissions.states') },
            ...kinds.map((kind) => ({ key: kind, label: t(`trail.permissions.kind.${kind}`) })),
          ]}
          rows={rows
            .filter(({ act }) => act.module === module)
            .map(({ act, allowed }) => ({
              id: act.action,
              cells: {
                act: t(`trail.permissions.do.${act.action}`),
                states: act.states
                  ? act.states.map((state) => t(`commitment.state.${state}`)).join(', ')
                  : t('trail.permissions.anyState'),
                ...Object.fromEntries(
                  kinds.map((kind) => [
                    kind,
                    allowed[kind].length === relations.length
                      ? t('trail.permissions.everywhere')
                      : allowed[kind].length === 0
                        ? t('trail.permissions.never')
                        : allowed[kind]
                            .map((relation) => t(`trail.permissions.relation.${relation}`))
                            .join(', '),
                  ]),
                ),
              },
            }))}
        />
      ))}
    </section>
  )
}
