import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { DefaultSubmit } from '@/components/ui/default-submit'
import { Details } from '@/components/ui/details'
import { Fieldset } from '@/components/ui/fieldset'
import {
  FormDateFields,
  FormRadios,
  FormSelect,
  FormTextArea,
  FormTextInput,
} from '@/components/ui/form-fields'
import { savePromise } from '@/lib/commitment/actions'
import type { CommitmentOnDesk } from '@/lib/commitment/queries/desk'
import type { PillarChoice } from '@/lib/commitment/queries/recording'
import { layers, verbs, visibilities } from '@/lib/commitment/rules'
import { datePartsOf } from '@/lib/dates'
import { languageChoices, languageName } from '../language-choices'
import { Noted } from '../noted'
import { SaveButtons } from '../save-buttons'

/** What is promised, in its own words; the questions are those of its kind. */
export function PromiseForm({
  commitment,
  pillars,
  formKey,
}: {
  commitment: CommitmentOnDesk
  pillars: readonly PillarChoice[]
  formKey: string
}) {
  const t = useTranslations('record')
  const words = useTranslations('commitment')
  const locale = useLocale()
  const { kind, language, returned } = commitment
  const note = (field: string) => returned?.notes[field]
  const own = t('inLanguage', { language: languageName(language, locale) })
  return (
    <ActionForm
      merges
      autosaves
      action={savePromise}
      idempotencyKey={formKey}
      version={commitment.version}
      label={t('step.promise.title', { kind })}
    >
      <DefaultSubmit value="next">{t('save')}</DefaultSubmit>
      <input type="hidden" name="id" value={commitment.id} />
      <Fieldset legend={t('group.words')} hint={t('group.wordsHint')}>
        <FormSelect
          name="language"
          label={t('part.language')}
          hint={t('hint.language')}
          options={languageChoices(locale)}
          defaultValue={language}
        />
        <Noted note={note('title')}>
          <FormTextInput
            name="title"
            label={t('part.title')}
            hint={`${t('hint.title', { kind })} ${own}`}
            lang={language}
            maxLength={300}
            defaultValue={commitment.title}
            required
          />
        </Noted>
        <Noted note={note('description')}>
          <FormTextArea
            name="description"
            label={t('part.description')}
            hint={t('hint.description', { kind })}
            lang={language}
            maxLength={5000}
            defaultValue={commitment.description ?? ''}
            optional
          />
        </Noted>
        <Noted note={note('wording')}>
          <FormTextArea
            name="wording"
            label={t('part.wording')}
            hint={t('hint.wording')}
            lang={language}
            maxLength={5000}
            defaultValue={commitment.wording ?? ''}
            optional
          />
        </Noted>
        <English commitment={commitment} />
        <Noted note={note('verb')}>
          <FormSelect
            name="verb"
            label={t('part.verb')}
            hint={t('hint.verb')}
            empty={t('notStated')}
            options={verbs.map((value) => ({ value, label: words(`verb.${value}`) }))}
            defaultValue={commitment.verb ?? ''}
            optional
          />
        </Noted>
        <FormTextInput
          name="source"
          label={t('part.source')}
          hint={t('hint.source')}
          maxLength={500}
          defaultValue={commitment.source ?? ''}
          optional
        />
      </Fieldset>
      <Fieldset
        legend={t('group.place')}
        hint={t.rich('group.placeHint', { plan: () => <PlanName {...commitment.plan} /> })}
      >
        <Noted note={note('code')}>
          <FormTextInput
            name="code"
            label={t('part.code')}
            hint={t('hint.code')}
            width="medium"
            maxLength={40}
            defaultValue={commitment.code}
            required
          />
        </Noted>
        {pillars.length > 0 ? (
          <Noted note={note('pillar')}>
            <FormSelect
              name="pillarId"
              label={t('part.pillar')}
              empty={t('noPillar')}
              options={pillars.map((pillar) => ({
                value: pillar.id,
                label: `${'\u2003'.repeat(pillar.depth)}${pillar.code} ${pillar.title}`,
                lang: pillar.language,
              }))}
              defaultValue={commitment.pillarId ?? ''}
              optional
            />
          </Noted>
        ) : null}
        <Noted note={note('layer')}>
          <FormRadios
            name="layer"
            label={t('part.layer')}
            hint={t('hint.layer')}
            options={layers.map((value) => ({
              value,
              label: words(`layer.${value}`),
              hint: t(`layerHint.${value}`),
            }))}
            defaultValue={commitment.layer ?? undefined}
          />
        </Noted>
      </Fieldset>
      <Fieldset legend={t('group.time', { kind })}>
        <Noted note={note('startsOn')}>
          <FormDateFields
            name="startsOn"
            label={t('startsOn', { kind })}
            defaultValue={datePartsOf(commitment.startsOn)}
            optional
          />
        </Noted>
        <Noted note={note('dueOn')}>
          <FormDateFields
            name="dueOn"
            label={t('dueOn', { kind })}
            hint={t('hint.dueOn', { kind })}
            defaultValue={datePartsOf(commitment.dueOn)}
            optional
          />
        </Noted>
      </Fieldset>
      <Fieldset legend={t('group.eyes')}>
        <Noted note={note('visibility')}>
          <FormRadios
            name="visibility"
            label={t('part.visibility')}
            hint={t('hint.visibility')}
            options={visibilities.map((value) => ({
              value,
              label: words(`visibility.${value}`),
              hint: t(`visibilityHint.${value}`),
            }))}
            defaultValue={commitment.visibility}
          />
        </Noted>
      </Fieldset>
      <SaveButtons />
    </ActionForm>
  )
}

const PlanName = ({ name, language }: { name: string; language: string }) => (
  <span lang={language}>{name}</span>
)

/** English stands beside the governing text, so that partners who do not read it are not shut out. */
function English({ commitment }: { commitment: CommitmentOnDesk }) {
  const t = useTranslations('record')
  const { english, language } = commitment
  const hasText = Object.values(english).some((each) => each !== null)
  return (
    <Details summary={t('english')} open={language !== 'en' || hasText}>
      <div className="form">
        <p className="hint measure">{t('englishHint')}</p>
        <FormTextInput
          name="english.title"
          label={t('part.englishTitle')}
          lang="en"
          maxLength={300}
          defaultValue={english.title ?? ''}
          optional
        />
        <FormTextArea
          name="english.description"
          label={t('part.englishDescription')}
          lang="en"
          maxLength={5000}
          defaultValue={english.description ?? ''}
          optional
        />
        <FormTextArea
          name="english.wording"
          label={t('part.englishWording')}
          lang="en"
          maxLength={5000}
          defaultValue={english.wording ?? ''}
          optional
        />
      </div>
    </Details>
  )
}
