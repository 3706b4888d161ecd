import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormTextArea } from '@/components/ui/form-fields'
import type { CommitmentOnDesk } from '@/lib/commitment/queries/desk'
import { changeJointRule } from '@/lib/joint/actions'
import { JointFields } from './joint-fields'

/** The lead states another rule, with a reason for everybody to read. */
export function RuleForm({ commitment, formKey }: { commitment: CommitmentOnDesk; formKey: string }) {
  const t = useTranslations('joint.desk')
  return (
    <section aria-labelledby="rule">
      <h2 id="rule">{t('changeRule')}</h2>
      <p className="measure">{t('changeRuleLead')}</p>
      <ActionForm
        key={commitment.version}
        action={changeJointRule}
        idempotencyKey={formKey}
        version={commitment.version}
        label={t('changeRule')}
      >
        <input type="hidden" name="id" value={commitment.id} />
        <JointFields
          commitment={{ jointRule: commitment.jointRule, returned: null }}
          countries={commitment.countries.map(({ countryCode, weight, country }) => ({
            code: countryCode,
            name: country.name,
            weight,
          }))}
        />
        <FormTextArea
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          rows={3}
          maxLength={1000}
          required
        />
        <p className="btns">
          <Button>{t('changeNow')}</Button>
        </p>
      </ActionForm>
    </section>
  )
}
