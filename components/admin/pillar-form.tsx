import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormSelect, FormTextInput } from '@/components/ui/form-fields'
import { addPillar, revisePillar } from '@/lib/plan/actions'
import type { PillarInKeeping, PlanInKeeping } from '@/lib/plan/queries/admin'
import { withinPillar } from '@/lib/plan/rules'
import { useChoices } from './choices'

/** What a pillar is called and where it stands: under which, and after which. */
export function PillarForm({
  plan,
  pillar,
  formKey,
}: {
  plan: PlanInKeeping
  pillar: PillarInKeeping | null
  formKey: string
}) {
  const t = useTranslations('keeping')
  const { languages } = useChoices()
  // Nothing stands under itself.
  const below = new Set(pillar ? withinPillar(plan.pillars, pillar.id) : [])
  const others = plan.pillars
    .filter(({ id }) => !below.has(id))
    .map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))
  const isUsed = (pillar?.commitments ?? 0) > 0
  return (
    <ActionForm
      action={pillar ? revisePillar : addPillar}
      idempotencyKey={formKey}
      version={plan.version}
      label={t(pillar ? 'revisePillar' : 'addPillar')}
    >
      <input type="hidden" name="planId" value={plan.id} />
      {pillar ? <input type="hidden" name="pillarId" value={pillar.id} /> : null}
      {isUsed ? <p className="note">{t('pillarIsUsed', { count: pillar?.commitments ?? 0 })}</p> : null}
      <FormTextInput
        name="code"
        label={t('pillarCode')}
        hint={t('pillarCodeHint')}
        width="medium"
        maxLength={40}
        defaultValue={pillar?.code}
      />
      <FormTextInput
        name="title"
        label={t('pillarTitle')}
        hint={t('pillarTitleHint')}
        maxLength={300}
        defaultValue={pillar?.title}
      />
      <FormSelect
        name="language"
        label={t('nameLanguage')}
        options={languages}
        defaultValue={pillar?.language ?? plan.language}
      />
      <FormSelect
        name="parentId"
        label={t('under')}
        options={others}
        empty={t('atTheTop')}
        optional
        defaultValue={pillar?.parentId ?? ''}
      />
      <FormSelect
        name="afterId"
        label={t('after')}
        hint={t('afterHint')}
        options={others}
        empty={t('first')}
        optional
        defaultValue={pillar ? before(plan, pillar) : (plan.pillars.at(-1)?.id ?? '')}
      />
      <Button>{t(pillar ? 'savePillar' : 'addPillar')}</Button>
    </ActionForm>
  )
}

/** The one that it follows today among those beside it; nothing where it is the first. */
function before(plan: PlanInKeeping, pillar: PillarInKeeping): string {
  const beside = plan.pillars.filter(({ parentId }) => parentId === pillar.parentId)
  return beside[beside.findIndex(({ id }) => id === pillar.id) - 1]?.id ?? ''
}
