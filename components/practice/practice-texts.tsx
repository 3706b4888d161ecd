import { useTranslations } from 'next-intl'
import { practiceTexts, type PracticeWords } from '@/lib/practice/rules'

/** What a practice tells, part by part; what it leaves unsaid is left out. */
export function PracticeTexts({ practice }: { practice: PracticeWords }) {
  const t = useTranslations('practice.text')
  return practiceTexts.map((text) =>
    practice[text] ? (
      <section key={text} aria-labelledby={text}>
        <h2 id={text}>{t(text)}</h2>
        <p className="measure whitespace-pre-line" lang={practice.language}>
          {practice[text]}
        </p>
      </section>
    ) : null,
  )
}
