import { useTranslations } from 'next-intl'
import { savePackSection } from '@/lib/pack/actions'
import type { PackOnDesk } from '@/lib/pack/queries/desk'
import { ActionForm } from '../ui/action-form'
import { Button } from '../ui/button'
import { FormTextArea } from '../ui/form-fields'

type Section = PackOnDesk['sections'][number]

/** The coordinator's own words in a section, and the sentences of others, each beside what it says in its update. */
export function SectionForm({
  pack,
  section,
  formKey,
}: {
  pack: Pick<PackOnDesk, 'id' | 'version' | 'language'>
  section: Section
  formKey: string
}) {
  const t = useTranslations('pack.section')
  let index = 0
  return (
    <ActionForm action={savePackSection} idempotencyKey={formKey} version={pack.version} label={t('save')}>
      <input type="hidden" name="id" value={pack.id} />
      <input type="hidden" name="sectionKey" value={section.key} />
      <FormTextArea
        name="note"
        label={t('note')}
        hint={section.wordLimit === null ? t('noteHint') : t('noteLimit', { words: section.wordLimit })}
        rows={section.kind === 'words' ? 12 : 4}
        maxLength={20_000}
        defaultValue={section.note}
        optional
      />
      {section.told.map(({ id, code, title, sentences, words }) => (
        <fieldset key={id} className="space-y-3">
          <legend lang={title.language}>
            <b>
              {code} {title.text}
            </b>{' '}
            <span className="note">
              {section.wordLimit === null
                ? t('words', { words })
                : t('wordsOf', { words, limit: section.wordLimit })}
            </span>
          </legend>
          {sentences.map((sentence) => {
            const at = `sentences.${String(index++)}`
            return (
              <div key={sentence.position}>
                <input type="hidden" name={`${at}.versionId`} value={sentence.versionId} />
                <input type="hidden" name={`${at}.position`} value={sentence.position} />
                <FormTextArea
                  name={`${at}.text`}
                  label={t('sentence', { number: sentence.position + 1, code })}
                  hint={sentence.isEdited ? t('original', { text: sentence.original }) : undefined}
                  rows={2}
                  maxLength={2000}
                  defaultValue={sentence.text}
                  lang={sentence.language}
                  optional
                />
              </div>
            )
          })}
        </fieldset>
      ))}
      <Button>{t('save')}</Button>
    </ActionForm>
  )
}
