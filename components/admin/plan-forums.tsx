import { useTranslations } from 'next-intl'
import { SourceNote } from '@/components/page/source-note'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { DefinitionRows } from '@/components/ui/definition-rows'
import { FormRadios, FormSelect, FormTextInput } from '@/components/ui/form-fields'
import { linkForumToPlan } from '@/lib/plan/actions'
import type { PlanChoices, PlanInKeeping } from '@/lib/plan/queries/admin'
import { useChoices } from './choices'

/** The forums that read a plan's reports, each with who says so. */
export function PlanForums({
  plan,
  choices,
  formKey,
}: {
  plan: PlanInKeeping
  choices: PlanChoices
  formKey: string
}) {
  const t = useTranslations()
  const { confidences, provenances } = useChoices()
  return (
    <div className="flow">
      {plan.forums.length === 0 ? <p>{t('keeping.noForums')}</p> : null}
      <DefinitionRows
        rows={plan.forums.map(({ forum, provenance, confidence, source }) => ({
          id: forum.id,
          term: forum.code,
          value: forum.name,
          note: (
            <SourceNote source={source} confidence={confidence}>
              <p>{t(`commitment.provenance.${provenance}`)}</p>
            </SourceNote>
          ),
        }))}
      />
      <ActionForm action={linkForumToPlan} idempotencyKey={formKey} label={t('keeping.linkForum')}>
        <h2>{t('keeping.linkForum')}</h2>
        <input type="hidden" name="planId" value={plan.id} />
        <FormSelect
          name="forumId"
          label={t('keeping.forum')}
          hint={t('keeping.forumHint')}
          empty={t('keeping.chooseOne')}
          options={choices.forums.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
        />
        <FormRadios
          name="provenance"
          label={t('keeping.saidBy')}
          options={provenances.filter(({ value }) => value === 'stated' || value === 'editorial')}
          defaultValue="stated"
        />
        <FormRadios
          name="confidence"
          label={t('keeping.confidenceLabel')}
          options={confidences}
          defaultValue="low"
        />
        <FormTextInput
          name="source"
          label={t('keeping.source')}
          hint={t('keeping.sourceHint')}
          maxLength={500}
        />
        <Button>{t('keeping.saveForum')}</Button>
      </ActionForm>
    </div>
  )
}
