import { useTranslations } from 'next-intl'
import { useChoices } from '@/components/admin/choices'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { DefinitionRows } from '@/components/ui/definition-rows'
import {
  FormCheckboxes,
  FormRadios,
  FormSelect,
  FormTextArea,
  FormTextInput,
} from '@/components/ui/form-fields'
import { addCrosswalkLink, changeCrosswalkLink, takeOutCrosswalkLink } from '@/lib/crosswalk/actions'
import type { EndsOfDraft, LinkOfDraft } from '@/lib/crosswalk/queries/editions'
import { levels, relations, type LinkWords } from '@/lib/crosswalk/rules'

/** A link that the edition in force does not make: from which item to which, and who says so. */
export function AddLinkForm({ draft, formKey }: { draft: EndsOfDraft; formKey: string }) {
  const t = useTranslations('crosswalk')
  return (
    <ActionForm action={addCrosswalkLink} idempotencyKey={formKey} label={t('addLink')}>
      <input type="hidden" name="id" value={draft.id} />
      {(['from', 'to'] as const).map((end) => (
        <datalist key={end} id={`items-${end}`}>
          {draft[end].items.map(({ code, title }) => (
            <option key={code} value={code}>
              {title}
            </option>
          ))}
        </datalist>
      ))}
      <FormTextInput
        name="from"
        label={t('from')}
        hint={t('endHint', { framework: draft.from.name })}
        width="medium"
        list="items-from"
        required
      />
      <FormTextInput
        name="to"
        label={t('to')}
        hint={t('endHint', { framework: draft.to.name })}
        width="medium"
        list="items-to"
        required
      />
      <LinkFields link={{ source: draft.source }} />
      <Button>{t('addLink')}</Button>
    </ActionForm>
  )
}

/** What a link of the draft says, and taking it out. Its two ends stay. */
export function DraftLinkForms({
  link,
  keys,
}: {
  link: LinkOfDraft
  keys: { change: string; takeOut: string }
}) {
  const t = useTranslations('crosswalk')
  return (
    <div className="flow">
      <DefinitionRows
        rows={[
          {
            id: 'from',
            term: t('from'),
            value: `${link.from} ${link.fromTitle.title}`,
            lang: link.fromTitle.language,
          },
          {
            id: 'to',
            term: t('to'),
            value: `${link.to} ${link.toTitle?.title ?? ''}`,
            lang: link.toTitle?.language,
          },
        ]}
      />
      <ActionForm
        action={changeCrosswalkLink}
        idempotencyKey={keys.change}
        version={link.version}
        label={t('changeLink')}
      >
        <input type="hidden" name="id" value={link.id} />
        <LinkFields link={link} />
        <Button>{t('changeLink')}</Button>
      </ActionForm>
      <ActionForm
        action={takeOutCrosswalkLink}
        idempotencyKey={keys.takeOut}
        version={link.version}
        label={t('takeOut')}
      >
        <input type="hidden" name="id" value={link.id} />
        <section className="group flow">
          <h2>{t('takeOut')}</h2>
          <p className="measure">{t('takeOutMeans')}</p>
          <Button kind="danger">{t('takeOut')}</Button>
        </section>
      </ActionForm>
    </div>
  )
}

function LinkFields({ link }: { link: Partial<LinkWords> }) {
  const t = useTranslations()
  const { confidences } = useChoices()
  return (
    <>
      <FormSelect
        name="relation"
        label={t('crosswalk.changes.field.relation')}
        options={relations.map((value) => ({ value, label: t(`framework.relation.${value}`) }))}
        defaultValue={link.relation ?? 'editorial_proposal'}
      />
      <FormSelect
        name="level"
        label={t('crosswalk.changes.field.level')}
        hint={t('crosswalk.levelHint')}
        options={levels.map((value) => ({ value, label: t(`framework.level.${value}`) }))}
        defaultValue={link.level ?? 'item'}
      />
      <FormTextInput
        name="source"
        label={t('crosswalk.source')}
        hint={t('crosswalk.sourceHint')}
        maxLength={500}
        defaultValue={link.source}
        required
      />
      <FormTextArea
        name="note"
        label={t('crosswalk.changes.field.note')}
        rows={3}
        maxLength={1000}
        defaultValue={link.note ?? ''}
        optional
      />
      <FormRadios
        name="confidence"
        label={t('keeping.confidenceLabel')}
        hint={t('keeping.confidenceHint')}
        options={confidences}
        defaultValue={link.confidence ?? 'low'}
      />
      <FormCheckboxes
        name="needsExpertReview"
        label={t('crosswalk.changes.field.needsExpertReview')}
        options={[{ value: 'yes', label: t('crosswalk.needsReview') }]}
        defaultValue={link.needsExpertReview ? ['yes'] : []}
        optional
      />
    </>
  )
}
