import { useLocale, useTranslations } from 'next-intl'
import { FormDetails } from '@/components/ui/form-details'
import { FormTextArea } from '@/components/ui/form-fields'
import { languageName } from '@/lib/i18n/language-name'
import { ChangedText } from './changed-text'

export type EntryFieldProps = {
  field: string
  label: string
  /** What is said now; empty where nothing is. */
  now: string
  /** What was said before; undefined where there is nothing to compare with. */
  before?: string | undefined
  language: string | undefined
  /** The same text in further languages, as it will be shown with it. */
  translations?: readonly { language: string; text: string; state: string }[]
  canDecide: boolean
  /** What it says is in the children. */
  hidesText?: boolean
  children?: React.ReactNode
}

/** One field of an entry: what it says, how that differs from before, and a box for a note on it. */
export function EntryField({
  field,
  label,
  now,
  before,
  language,
  translations = [],
  canDecide,
  hidesText,
  children,
}: EntryFieldProps) {
  const t = useTranslations('moderation')
  const locale = useLocale()
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {hidesText ? null : before === undefined || before === now ? (
          now ? (
            <div className="pre" lang={language}>
              {now}
            </div>
          ) : (
            <span className="c-soft">{t('notSaid')}</span>
          )
        ) : (
          <ChangedText before={before} after={now} language={language} />
        )}
        {translations.map((each) => (
          <div key={each.language} className="note">
            {t('alsoIn', {
              language: languageName(each.language, locale),
              state: t(`translation.${each.state}`),
            })}
            <div className="pre" lang={each.language}>
              {each.text}
            </div>
          </div>
        ))}
        {children}
        {canDecide ? (
          <FormDetails field={`notes.${field}`} summary={<NoteOn field={label} />}>
            <FormTextArea
              name={`notes.${field}`}
              label={t('yourNoteOn', { field: label })}
              hint={t('noteHint')}
              rows={3}
              maxLength={2000}
              optional
            />
          </FormDetails>
        ) : null}
      </dd>
    </div>
  )
}

/** Said in full to those who hear the page, short for those who see the field beside it. */
function NoteOn({ field }: { field: string }) {
  const t = useTranslations('moderation')
  return (
    <>
      {t('noteOn')}
      <span className="sr">: {field}</span>
    </>
  )
}
