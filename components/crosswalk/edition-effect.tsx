import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { applyCrosswalkEdition } from '@/lib/crosswalk/actions'
import type { EffectOfDraft } from '@/lib/crosswalk/queries/editions'
import { routes } from '@/lib/routes'
import { EditionChanges } from './edition-changes'

type Moved = EffectOfDraft['gained']

/** Everything that applying a draft changes, before it is applied: the links, and who gains or loses which item. */
export function EditionEffect({ effect, formKey }: { effect: EffectOfDraft; formKey: string }) {
  const t = useTranslations('crosswalk')
  const { gained, lost, difference, isNewSource, source } = effect
  const { added, changed, removed } = difference
  const isNothing = added.length + changed.length + removed.length === 0 && !isNewSource
  return (
    <div className="flow">
      {isNothing ? <Notice kind="caution">{t('refusal.changesNothing')}</Notice> : null}
      <section className="flow" aria-labelledby="links">
        <h2 id="links">{t('changesOfLinks')}</h2>
        {isNewSource ? (
          <p>
            {t('newSource')}: <span lang="en">{source}</span>
          </p>
        ) : null}
        <EditionChanges difference={difference} />
      </section>
      <section className="flow" aria-labelledby="commitments">
        <h2 id="commitments">{t('changesOfCommitments')}</h2>
        <p className="measure">{t('movesMean')}</p>
        <Moves title={t('gained', { count: countIn(gained) })} moved={gained} />
        <Moves title={t('lost', { count: countIn(lost) })} moved={lost} />
      </section>
      <ActionForm
        action={applyCrosswalkEdition}
        idempotencyKey={formKey}
        version={effect.version}
        label={t('apply', { edition: effect.edition })}
      >
        <input type="hidden" name="id" value={effect.id} />
        <section className="group flow">
          <h2>{t('apply', { edition: effect.edition })}</h2>
          <p className="measure">{t('applyMeans', { edition: effect.replaces })}</p>
          <Button>{t('applyNow')}</Button>
        </section>
      </ActionForm>
    </div>
  )
}

const countIn = (moved: Moved) => moved.reduce((sum, { commitments }) => sum + commitments.length, 0)

/** Grouped by item: the commitments that serve it through crosswalks from then on, or no longer. */
function Moves({ title, moved }: { title: string; moved: Moved }) {
  const t = useTranslations('crosswalk')
  const locale = useLocale()
  return (
    <>
      <h3>{title}</h3>
      {moved.map(({ item, commitments }) => (
        <div key={item.code} className="ruled mt-4">
          <p>
            <a href={routes.frameworkItem(locale, item.framework.code, item.code)}>{item.code}</a>{' '}
            <span lang={item.language}>{item.title}</span>{' '}
            <span className="note">{t('commitments', { count: commitments.length })}</span>
          </p>
          <ul className="rows">
            {commitments.map(({ id, code, title: said, language, plan }) => (
              <li key={id}>
                <a href={routes.commitment(locale, plan.code, code)}>{code}</a>{' '}
                <span lang={language}>{said}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}
