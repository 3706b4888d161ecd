import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageTitle } from '../ui/page-title'
import { Computed } from './computed'
import { Confidence, Provenance } from './confidence'
import { Scales } from './scales'
import { UsingTheData } from './using-the-data'
import { Words } from './words'

const parts = [
  'what',
  'words',
  'scales',
  'schedule',
  'reporting',
  'alignment',
  'confidence',
  'mistakes',
  'demonstration',
  'data',
] as const

/** What Concord is, what its words mean, how its figures come about and how far they can be trusted. */
export function AboutPage() {
  const t = useTranslations('about')
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <div className="flow">
        <nav className="row note noprint" aria-label={t('contents')}>
          {parts.map((part) => (
            <a key={part} href={`#${part}`}>
              {t(`${part}.title`)}
            </a>
          ))}
        </nav>
        <Part id="what">
          <p>{t('what.why')}</p>
          <p>{t('what.who')}</p>
          <p>{t('what.not')}</p>
        </Part>
        <Words />
        <Scales />
        <Computed />
        <Provenance />
        <Confidence />
        <Part id="mistakes">
          <p>{t('mistakes.report')}</p>
          <p>{t('mistakes.plan')}</p>
          <p>{t('mistakes.kept')}</p>
          <p>{t('mistakes.hidden')}</p>
        </Part>
        <Part id="demonstration">
          <p>{t('demonstration.text')}</p>
        </Part>
        <UsingTheData />
      </div>
    </>
  )
}

function Part({ id, children }: { id: (typeof parts)[number]; children: ReactNode }) {
  const t = useTranslations('about')
  return (
    <section aria-labelledby={id} className="prose">
      <h2 id={id}>{t(`${id}.title`)}</h2>
      {children}
    </section>
  )
}
