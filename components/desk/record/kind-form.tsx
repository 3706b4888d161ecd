import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { FormRadios } from '@/components/ui/form-fields'
import { changeKind } from '@/lib/commitment/actions'
import type { CommitmentOnDesk } from '@/lib/commitment/queries/desk'
import { kinds } from '@/lib/commitment/rules'
import { Noted } from '../noted'

/** Another kind asks other questions, so it is chosen apart from them. */
export function KindForm({ commitment, formKey }: { commitment: CommitmentOnDesk; formKey: string }) {
  const t = useTranslations('record')
  const words = useTranslations('commitment')
  const note = commitment.returned?.notes.kind
  return (
    <Details summary={t('kindIs', { kind: words(`kind.${commitment.kind}`) })} open={note !== undefined}>
      <ActionForm
        action={changeKind}
        idempotencyKey={formKey}
        version={commitment.version}
        label={t('part.kind')}
      >
        <input type="hidden" name="id" value={commitment.id} />
        <Noted note={note}>
          <FormRadios
            name="kind"
            label={t('part.kind')}
            options={kinds.map((value) => ({
              value,
              label: words(`kind.${value}`),
              hint: t(`kindHint.${value}`),
            }))}
            defaultValue={commitment.kind}
          />
        </Noted>
        <p className="hint measure">{t('kindSaves')}</p>
        <Button kind="secondary">{t('changeKind')}</Button>
      </ActionForm>
    </Details>
  )
}
