import { useTranslations } from 'next-intl'
import { SourceNote } from '@/components/page/source-note'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormRadios, FormTextArea, FormTextInput } from '@/components/ui/form-fields'
import {
  alignPublishedCommitment,
  checkCommitmentAlignment,
  checkCommitmentFacts,
  removeCommitmentAlignment,
} from '@/lib/framework/actions'
import type { ClaimInCuration, CommitmentInCuration } from '@/lib/framework/queries/curated-commitments'
import { CheckFields } from './check-fields'
import { useChoices } from './choices'
import { LastCheck } from './last-check'

/** The facts of a commitment held against the source that it was taken from. */
export function CommitmentCheck({
  commitment,
  formKey,
}: {
  commitment: CommitmentInCuration
  formKey: string
}) {
  const t = useTranslations('keeping')
  return (
    <div className="flow">
      <LastCheck {...commitment} />
      <SourceNote source={commitment.source}>
        {commitment.wording ? (
          <blockquote className="pre" lang={commitment.language}>
            {commitment.wording}
          </blockquote>
        ) : null}
      </SourceNote>
      <ActionForm
        action={checkCommitmentFacts}
        idempotencyKey={formKey}
        version={commitment.version}
        label={t('checkFacts')}
      >
        <input type="hidden" name="id" value={commitment.id} />
        <CheckFields confidence={commitment.confidence} />
        <Button>{t('saveCheck')}</Button>
      </ActionForm>
    </div>
  )
}

/** One claim held against its text, or taken back with a reason. */
export function AlignmentCheck({
  claim,
  keys,
}: {
  claim: ClaimInCuration
  keys: { check: string; remove: string }
}) {
  const t = useTranslations()
  return (
    <div className="flow">
      <LastCheck {...claim} />
      <SourceNote source={claim.source}>
        <p>
          {t(`commitment.strength.${claim.strength}`)} · {t(`commitment.provenance.${claim.provenance}`)}
        </p>
        {claim.reason ? <p>{claim.reason}</p> : null}
      </SourceNote>
      <ActionForm
        action={checkCommitmentAlignment}
        idempotencyKey={keys.check}
        version={claim.version}
        label={t('keeping.check')}
      >
        <input type="hidden" name="id" value={claim.id} />
        <CheckFields confidence={claim.confidence} />
        <Button>{t('keeping.saveCheck')}</Button>
      </ActionForm>
      <ActionForm
        action={removeCommitmentAlignment}
        idempotencyKey={keys.remove}
        version={claim.version}
        label={t('keeping.removeAlignment')}
      >
        <input type="hidden" name="id" value={claim.id} />
        <section className="group flow">
          <h2>{t('keeping.removeAlignment')}</h2>
          <p className="measure">{t('keeping.removeAlignmentMeans')}</p>
          <FormTextArea
            name="reason"
            label={t('keeping.reason')}
            hint={t('keeping.reasonHint')}
            rows={3}
            maxLength={1000}
          />
          <Button kind="danger">{t('keeping.removeAlignment')}</Button>
        </section>
      </ActionForm>
    </div>
  )
}

/** A new claim that a published commitment serves an item: how strongly, who says so, and why. */
export function AddAlignmentForm({
  commitment,
  items,
  formKey,
}: {
  commitment: CommitmentInCuration
  items: readonly { code: string; title: string }[]
  formKey: string
}) {
  const t = useTranslations('keeping')
  const { strengths, provenances, confidences } = useChoices()
  return (
    <ActionForm action={alignPublishedCommitment} idempotencyKey={formKey} label={t('addAlignment')}>
      <input type="hidden" name="id" value={commitment.id} />
      <datalist id="items">
        {items.map(({ code, title }) => (
          <option key={code} value={code}>
            {title}
          </option>
        ))}
      </datalist>
      <FormTextInput name="item" label={t('itemCode')} hint={t('itemCodeHint')} width="medium" list="items" />
      <FormRadios name="strength" label={t('strength')} options={strengths} defaultValue="direct" />
      <FormRadios name="provenance" label={t('saidBy')} options={provenances} defaultValue="editorial" />
      <FormRadios
        name="confidence"
        label={t('confidenceLabel')}
        hint={t('confidenceHint')}
        options={confidences}
        defaultValue="medium"
      />
      <FormTextArea
        name="reason"
        label={t('reason')}
        hint={t('alignmentReasonHint')}
        rows={4}
        maxLength={1000}
      />
      <FormTextInput name="source" label={t('source')} hint={t('sourceHint')} maxLength={500} optional />
      <Button>{t('addAlignment')}</Button>
    </ActionForm>
  )
}
