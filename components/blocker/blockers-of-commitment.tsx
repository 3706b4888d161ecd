import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { DefinitionRows } from '@/components/ui/definition-rows'
import { FormTextArea } from '@/components/ui/form-fields'
import { resolveBlocker } from '@/lib/blocker/actions'
import type { BlockersOnDesk, ToldBlocker } from '@/lib/blocker/queries/blockers'
import { sayDate } from '@/lib/dates'
import { BlockerDetail } from './blocker-detail'

/** On the lead's desk: what keeps it back now, each with the way to say that it moves again; then what did before. */
export function BlockersOfCommitment({
  commitment: { blockers },
  keys,
}: {
  commitment: BlockersOnDesk
  keys: Record<string, string>
}) {
  const t = useTranslations('blocker')
  const open = blockers.filter(({ resolvedOn }) => resolvedOn === null)
  const past = blockers.filter(({ resolvedOn }) => resolvedOn !== null)
  return (
    <>
      <section className="space-y-3" aria-labelledby="open">
        <h2 id="open">{t('open')}</h2>
        {open.length === 0 ? <p className="c-soft">{t('nothingOpen')}</p> : null}
        {open.map((blocker) => (
          <div key={blocker.id} className="flow">
            <BlockerFacts blocker={blocker} />
            <ActionForm
              action={resolveBlocker}
              idempotencyKey={keys[blocker.id] ?? ''}
              version={blocker.version}
              label={t('resolve')}
            >
              <input type="hidden" name="id" value={blocker.id} />
              <FormTextArea
                name="resolution"
                label={t('resolution')}
                hint={t('resolutionHint')}
                rows={3}
                maxLength={1000}
                required
              />
              <Button kind="secondary">{t('resolveNow')}</Button>
            </ActionForm>
          </div>
        ))}
      </section>
      {past.length > 0 ? (
        <section className="space-y-3" aria-labelledby="past">
          <h2 id="past">{t('past')}</h2>
          {past.map((blocker) => (
            <BlockerFacts key={blocker.id} blocker={blocker} />
          ))}
        </section>
      ) : null}
    </>
  )
}

/** One blocker in rows: the same on the desk and in public, with as much of it as its reader may know. */
export function BlockerFacts({ blocker }: { blocker: ToldBlocker }) {
  const t = useTranslations('blocker')
  const locale = useLocale()
  const day = (on: string) => sayDate({ on, precision: 'day' }, locale)
  return (
    <DefinitionRows
      rows={[
        {
          id: 'kind',
          term: t('kindLabel'),
          value: (
            <>
              <b>{t(`kind.${blocker.kind}`)}</b>
              {blocker.resolvedOn ? ` · ${t('resolvedOn', { date: day(blocker.resolvedOn) })}` : null}
            </>
          ),
        },
        {
          id: 'since',
          term: t('since'),
          value: t('sinceDays', { date: day(blocker.since), days: blocker.days }),
        },
        {
          id: 'support',
          term: t('support'),
          value: (
            <span className="pre" lang={blocker.language}>
              {blocker.support}
            </span>
          ),
        },
        { id: 'text', term: t('text'), value: <BlockerDetail blocker={blocker} /> },
      ]}
    />
  )
}
