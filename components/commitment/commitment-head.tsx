import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { CommitmentInFull } from '@/lib/commitment/queries/in-full'
import { plainLanguage } from '@/lib/i18n/dated'
import { languageName } from '@/lib/i18n/language-name'
import { routes } from '@/lib/routes'
import { Notice } from '../ui/notice'
import { DueMoved } from '../baseline/moved-note'
import { PageTitle } from '../ui/page-title'
import { besideFor } from './governing-text'

type Other = NonNullable<CommitmentInFull['supersededBy']>

/** What it is called, in the language that governs and beside it in the reader's; and whether it still stands. */
export function CommitmentHead({ commitment }: { commitment: CommitmentInFull }) {
  const t = useTranslations('commitmentPage')
  const common = useTranslations('commitment')
  const locale = useLocale()
  const here = plainLanguage(locale)
  const { code, kind, layer, title, language, plan, translated, state } = commitment
  return (
    <PageTitle
      eyebrow={
        <>
          {code} ·{' '}
          {t.rich('eyebrow', {
            kind: common(`kind.${kind}`),
            plan: () => (
              <a href={routes.plan(locale, plan.code)} lang={plan.language}>
                {plan.name}
              </a>
            ),
          })}
          {layer ? ` · ${common(`layer.${layer}`)}` : null}
        </>
      }
      title={title}
      lang={language}
    >
      {language === here && language === 'en' ? null : (
        <>
          {language === here ? null : (
            <p className="note mt-2">{t('governs', { language: languageName(language, locale) })}</p>
          )}
          {besideFor(locale, language, translated.title).map((text) => (
            <p key={text.language} className="lead">
              <span lang={text.language}>{text.text}</span>
              <span className="note block">
                {t('inLanguage', { language: languageName(text.language, locale) })},{' '}
                {t(`translation.${text.state}`)}
              </span>
            </p>
          ))}
        </>
      )}
      <DueMoved commitment={commitment} />
      {state === 'withdrawn' || state === 'superseded' ? (
        <Ended commitment={commitment} state={state} />
      ) : null}
      {commitment.supersedes.map((other) => (
        <p key={other.code} className="note mt-2">
          {t.rich('follows', { predecessor: () => <OtherCommitment other={other} /> })}
        </p>
      ))}
    </PageTitle>
  )
}

function Ended({ commitment, state }: { commitment: CommitmentInFull; state: 'withdrawn' | 'superseded' }) {
  const t = useTranslations('commitmentPage.ended')
  const successor = commitment.supersededBy
  return (
    <div className="mt-4">
      <Notice kind="caution" title={t(state)}>
        {commitment.endedReason ? <p>{t('reason', { reason: commitment.endedReason })}</p> : null}
        {successor ? (
          <p>{t.rich('by', { successor: (): ReactNode => <OtherCommitment other={successor} /> })}</p>
        ) : null}
        <p>{t('stays')}</p>
      </Notice>
    </div>
  )
}

function OtherCommitment({ other }: { other: Other }) {
  const locale = useLocale()
  return (
    <a href={routes.commitment(locale, other.plan.code, other.code)} lang={other.language}>
      {other.code} {other.title}
    </a>
  )
}
