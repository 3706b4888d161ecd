import { useLocale, useTranslations } from 'next-intl'
import { sayDate } from '@/lib/dates'
import { askOwner, freezePack } from '@/lib/pack/actions'
import type { PackOnDesk } from '@/lib/pack/queries/desk'
import { routes } from '@/lib/routes'
import { ActionForm } from '../ui/action-form'
import { Button } from '../ui/button'
import { Details } from '../ui/details'
import { Notice } from '../ui/notice'
import { Downloads } from './downloads'

/** A pack in the making: what nobody has answered, its sections, and the way to hand it in. */
export function DeskPack({
  pack,
  keys,
}: {
  pack: PackOnDesk
  keys: { freeze: string; ask: Record<string, string> }
}) {
  const t = useTranslations('pack')
  const locale = useLocale()
  const { id, state, sections, document } = pack
  const isFrozen = state === 'frozen'
  return (
    <div className="flow">
      {isFrozen ? (
        <Notice kind="done">
          {t.rich('desk.isFrozen', { pack: (words) => <a href={routes.pack(locale, id)}>{words}</a> })}
        </Notice>
      ) : (
        <p>
          <a href={routes.packPreview(locale, id)}>{t('desk.preview')}</a>
        </p>
      )}
      <Downloads
        hrefOf={(kind) =>
          isFrozen ? routes.packFile(locale, id, kind) : routes.packDraftFile(locale, id, kind)
        }
      />
      <Lacking pack={pack} keys={keys.ask} />
      <section aria-labelledby="sections">
        <h2 id="sections">{t('desk.sections')}</h2>
        <ol className="rows">
          {sections.map((section) => {
            const over = section.told.filter(
              ({ words }) => section.wordLimit !== null && words > section.wordLimit,
            )
            const heading = document.sections.find(({ key }) => key === section.key)?.heading
            return (
              <li key={section.key}>
                <span>{t(`kind.${section.kind}`)}</span>
                <span>
                  {state === 'draft' ? (
                    <a href={routes.packSection(locale, id, section.key)} lang={heading?.language}>
                      {heading?.text}
                    </a>
                  ) : (
                    <span lang={heading?.language}>{heading?.text}</span>
                  )}
                  {section.wordLimit === null ? null : (
                    <span className="note block">{t('desk.limit', { words: section.wordLimit })}</span>
                  )}
                  {over.length > 0 ? (
                    <span className="note block">
                      {t('desk.over', { count: over.length, codes: over.map(({ code }) => code).join(', ') })}
                    </span>
                  ) : null}
                </span>
              </li>
            )
          })}
        </ol>
      </section>
      {state === 'draft' ? (
        <section aria-labelledby="freeze">
          <h2 id="freeze">{t('desk.freezeTitle')}</h2>
          <p className="measure mb-3">{t('desk.freezeLead', { sources: document.sources.length })}</p>
          <ActionForm
            action={freezePack}
            idempotencyKey={keys.freeze}
            label={t('desk.freeze')}
            version={pack.version}
          >
            <input type="hidden" name="id" value={id} />
            <Button>{t('desk.freeze')}</Button>
          </ActionForm>
        </section>
      ) : null}
    </div>
  )
}

function Lacking({ pack, keys }: { pack: PackOnDesk; keys: Record<string, string> }) {
  const t = useTranslations('pack.desk')
  const locale = useLocale()
  const { lacking, id, state } = pack
  return (
    <section aria-labelledby="lacking">
      <h2 id="lacking">{t('lacking', { count: lacking.length })}</h2>
      {lacking.length === 0 ? (
        <p>{t('lackingNone')}</p>
      ) : (
        <Details summary={t('lackingShow')} open={lacking.length <= 60}>
          <ul className="rows">
            {lacking.map((each) => (
              <li key={each.id}>
                <span>{each.code}</span>
                <div>
                  <a href={routes.commitment(locale, each.plan, each.code)} lang={each.title.language}>
                    {each.title.text}
                  </a>
                  {each.lead ? (
                    <span className="note block" lang={each.lead.language}>
                      {each.lead.text}
                    </span>
                  ) : null}
                  {each.askedOn ? (
                    <span className="note block">
                      {t('asked', { date: sayDate({ on: each.askedOn, precision: 'day' }, locale) })}
                    </span>
                  ) : state === 'draft' ? (
                    <ActionForm
                      action={askOwner}
                      idempotencyKey={keys[each.id] ?? ''}
                      label={t('ask', { code: each.code })}
                    >
                      <input type="hidden" name="id" value={id} />
                      <input type="hidden" name="commitmentId" value={each.id} />
                      <Button kind="quiet">{t('ask', { code: each.code })}</Button>
                    </ActionForm>
                  ) : null}
                </div>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  )
}
