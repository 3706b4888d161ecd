import { useTranslations } from 'next-intl'
import type { PlanChoices, PlanInKeeping } from '@/lib/plan/queries/admin'
import type { PlanStep } from '@/lib/admin-routes'
import { ScaleForm } from '../scale/scale-form'
import { PillarForm } from './pillar-form'
import { PillarTree } from './pillar-tree'
import { PlanFactsForm } from './plan-facts-form'
import { PlanForums } from './plan-forums'
import { PlanPartiesForm } from './plan-parties-form'

type Props = { step: PlanStep; plan: PlanInKeeping; choices: PlanChoices; formKey: string }

export function PlanStepBody({ step, ...props }: Props) {
  const t = useTranslations('keeping')
  switch (step) {
    case 'facts':
      return <PlanFactsForm {...props} />
    case 'parties':
      return <PlanPartiesForm {...props} />
    case 'forums':
      return <PlanForums {...props} />
    case 'scale':
      return <ScaleForm plan={props.plan} formKey={props.formKey} />
    case 'pillars':
      return (
        <div className="flow">
          <PillarTree plan={props.plan} />
          <section>
            <h2>{t('addPillar')}</h2>
            <PillarForm plan={props.plan} pillar={null} formKey={props.formKey} />
          </section>
        </div>
      )
  }
}
