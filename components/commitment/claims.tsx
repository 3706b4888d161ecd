import { useLocale, useTranslations } from 'next-intl'
import type { Claim } from '@/lib/commitment/queries/alignments'
import { sayDate } from '@/lib/dates'
import { languageOf } from '@/lib/i18n/text-language'
import { routes } from '@/lib/routes'
import { ConfidenceMark } from '../page/confidence-mark'

const order = ['stated', 'editorial', 'crosswalk', 'machine'] as const

/** The claims made about this commitment, by where they come from: what the text says itself comes first. */
export function Claims({ claims, language }: { claims: readonly Claim[]; language: string }) {
  const t = useTranslations('commitmentPage.serves')
  return (
    <>
      {order.map((provenance) => {
        const held = claims.filter((claim) => claim.provenance === provenance)
        if (held.length === 0) return null
        return (
          <div key={provenance}>
            <h3>{t(`by.${provenance}`)}</h3>
            <ul className="rows mt-2">
              {held.map((claim) => (
                <ClaimRow key={claim.id} claim={claim} language={language} />
              ))}
            </ul>
          </div>
        )
      })}
    </>
  )
}

/** Reasons and sources are written in the commitment's language. */
function ClaimRow({ claim, language }: { claim: Claim; language: string }) {
  const t = useTranslations('commitmentPage.serves')
  const common = useTranslations('commitment')
  const locale = useLocale()
  const { item, strength, reason, source, confidence, checkedOn, checkedSource, alignedOn } = claim
  return (
    <li>
      <p>
        <a href={routes.frameworkItem(locale, item.framework.code, item.code)}>
          <b>{item.code}</b>
        </a>
        <span className="note block">{common(`strength.${strength}`)}</span>
      </p>
      <div>
        <p lang={item.language}>{item.title}</p>
        <p className="note">
          <a href={routes.framework(locale, item.framework.code)} lang={item.framework.language}>
            {item.framework.name}
          </a>
          {item.isWithdrawn ? ` (${t('withdrawn')})` : null}
        </p>
        {reason ? <p lang={languageOf(reason, language)}>{reason}</p> : null}
      </div>
      <div className="note max-w-64">
        <ConfidenceMark confidence={confidence} always />
        {source ? (
          <p>
            {t('source')}: <span lang={languageOf(source, language)}>{source}</span>
          </p>
        ) : null}
        <p>
          {checkedOn && checkedSource
            ? t.rich('checkedOn', {
                date: sayDate({ on: checkedOn, precision: 'day' }, locale),
                source: () => <span lang={languageOf(checkedSource, language)}>{checkedSource}</span>,
              })
            : t('since', { date: sayDate({ on: alignedOn, precision: 'day' }, locale) })}
        </p>
      </div>
    </li>
  )
}
