import { useLocale, useTranslations } from 'next-intl'
import { type PartialDate, sayDate } from '@/lib/dates'
import type { OrganisationInFull } from '@/lib/organisation/queries/organisation'
import { Notice } from '../ui/notice'
import { OrganisationName } from './organisation-name'

type Change = { on: PartialDate | null; reason: string; source: string }

/** What an organisation came out of and what became of it, each with its day, its reason and its source. */
export function Succession({ organisation: { follows, succeededBy } }: { organisation: OrganisationInFull }) {
  const t = useTranslations('organisation.page')
  if (follows.length + succeededBy.length === 0) return null
  return (
    <section aria-labelledby="succession" className="flow">
      <h2 id="succession">{t('succession')}</h2>
      {succeededBy.map(({ kind, successor, ...change }) => (
        <Notice key={successor.code} kind="caution">
          <p>
            {t.rich(`followed.${kind}`, { other: () => <OrganisationName organisation={successor} /> })},{' '}
            <When change={change} />.
          </p>
          <Why change={change} />
        </Notice>
      ))}
      {follows.length > 0 ? (
        <ul className="rows">
          {follows.map(({ kind, predecessor, ...change }) => (
            <li key={predecessor.code}>
              <When change={change} />
              <div>
                <p>
                  {t.rich(`follows.${kind}`, {
                    other: () => <OrganisationName organisation={predecessor} />,
                  })}
                </p>
                <Why change={change} />
              </div>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function When({ change: { on } }: { change: Change }) {
  const t = useTranslations('organisation.page')
  const locale = useLocale()
  return (
    <span>{on ? t('on', { precision: on.precision, date: sayDate(on, locale) }) : t('dateUnknown')}</span>
  )
}

function Why({ change: { reason, source } }: { change: Change }) {
  const t = useTranslations('page')
  return (
    <>
      <p lang="en">{reason}</p>
      <p className="note">
        {t('source')}: <span lang="en">{source}</span>
      </p>
    </>
  )
}
