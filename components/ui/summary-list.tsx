import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

export type Answer = {
  id: string
  label: ReactNode
  value: ReactNode
  change?: string | undefined
  lang?: string | undefined
}

/** The answers as they will be sent, each with the way back to its question. */
export function SummaryList({ answers }: { answers: readonly Answer[] }) {
  const t = useTranslations('ui')
  return (
    <dl className="rows">
      {answers.map((answer) => (
        <div key={answer.id}>
          <dt>{answer.label}</dt>
          <dd lang={answer.lang}>{answer.value ?? <span className="c-soft">{t('notGiven')}</span>}</dd>
          {answer.change ? (
            <dd>
              <a href={answer.change}>
                {t('change')}
                <span className="sr"> {answer.label}</span>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}
