import { useTranslations } from 'next-intl'
import { removeTemplateSection, saveTemplateSection } from '@/lib/pack/actions'
import type { TemplateToKeep } from '@/lib/pack/queries/desk'
import { fieldNames, sectionKinds, type TemplateSection } from '@/lib/pack/template'
import { layers } from '@/lib/commitment/rules'
import { ActionForm } from '../ui/action-form'
import { Button } from '../ui/button'
import { FormCheckboxes, FormNumberInput, FormRadios, FormSelect, FormTextInput } from '../ui/form-fields'

/** One section of a template: what kind it is, how it is headed, what it takes and how much of it. */
export function TemplateSectionForm({
  template,
  section,
  keys,
}: {
  template: TemplateToKeep
  /** Null for a new one. */
  section: TemplateSection | null
  keys: { save: string; remove: string }
}) {
  const t = useTranslations('pack.template')
  const report = useTranslations('pack')
  const layerName = useTranslations('commitment.layer')
  const place = template.sections.findIndex(({ key }) => key === section?.key)
  return (
    <div className="flow">
      <ActionForm
        action={saveTemplateSection}
        idempotencyKey={keys.save}
        version={template.version}
        label={t('save')}
      >
        <input type="hidden" name="id" value={template.id} />
        <input type="hidden" name="was" value={section?.key ?? ''} />
        <FormTextInput
          name="heading.en"
          label={t('headingEn')}
          maxLength={200}
          defaultValue={section?.heading.en}
          optional={template.language !== 'en'}
          required={template.language === 'en'}
        />
        <FormTextInput
          name="heading.vi"
          label={t('headingVi')}
          maxLength={200}
          defaultValue={section?.heading.vi}
          lang="vi"
          optional={template.language !== 'vi'}
          required={template.language === 'vi'}
        />
        <FormTextInput
          name="key"
          label={t('key')}
          hint={t('keyHint')}
          maxLength={40}
          width="medium"
          defaultValue={section?.key}
          required
        />
        <FormNumberInput
          name="position"
          label={t('position')}
          hint={t('positionHint', { count: template.sections.length + (section ? 0 : 1) })}
          defaultValue={String(place < 0 ? template.sections.length + 1 : place + 1)}
        />
        <FormRadios
          name="kind"
          label={t('kind')}
          options={sectionKinds.map((value) => ({
            value,
            label: report(`kind.${value}`),
            hint: report(`kindHint.${value}`),
          }))}
          defaultValue={section?.kind ?? 'words'}
        />
        <FormSelect
          name="framework"
          label={t('framework')}
          hint={t('frameworkHint')}
          empty={t('anyFramework')}
          options={template.frameworks.map(({ code, name, language }) => ({
            value: code,
            label: name,
            lang: language,
          }))}
          defaultValue={section?.framework ?? ''}
          optional
        />
        <FormTextInput
          name="under"
          label={t('under')}
          hint={t('underHint')}
          maxLength={60}
          width="medium"
          defaultValue={section?.under ?? ''}
          optional
        />
        <FormSelect
          name="layer"
          label={t('layer')}
          empty={t('anyLayer')}
          options={layers.map((value) => ({ value, label: layerName(value) }))}
          defaultValue={section?.layer ?? ''}
          optional
        />
        <FormCheckboxes
          name="fields[]"
          label={t('fields')}
          hint={t('fieldsHint')}
          options={fieldNames.map((value) => ({ value, label: report(`field.${value}`) }))}
          defaultValue={section?.fields ?? []}
        />
        <FormNumberInput
          name="wordLimit"
          label={t('wordLimit')}
          hint={t('wordLimitHint')}
          defaultValue={section?.wordLimit?.toString() ?? ''}
          optional
        />
        <FormCheckboxes
          name="onlyReported"
          label={t('only')}
          options={[{ value: '1', label: t('onlyReported') }]}
          defaultValue={section?.onlyReported ? ['1'] : []}
        />
        <Button>{t('save')}</Button>
      </ActionForm>
      {section && template.sections.length > 1 ? (
        <ActionForm
          action={removeTemplateSection}
          idempotencyKey={keys.remove}
          version={template.version}
          label={t('remove')}
        >
          <input type="hidden" name="id" value={template.id} />
          <input type="hidden" name="key" value={section.key} />
          <Button kind="quiet">{t('remove')}</Button>
        </ActionForm>
      ) : null}
    </div>
  )
}
