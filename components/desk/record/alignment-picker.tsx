import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import { ConfidenceMark } from '@/components/page/confidence-mark'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormCheckboxes, FormRadios, FormTextArea } from '@/components/ui/form-fields'
import { LiveSearch } from '@/components/ui/live-search'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { addAlignments } from '@/lib/commitment/actions'
import type { CommitmentOnDesk } from '@/lib/commitment/queries/desk'
import type { ItemsToAlign, ItemToAlign } from '@/lib/commitment/queries/picker'
import { strengths } from '@/lib/commitment/rules'
import { routes } from '@/lib/routes'
import type { SuggestedItem } from '@/lib/suggestion/queries/suggested'

type Asked = { words: string; framework: string }

/** The question: a code or words in any language, in one framework or in all. */
export function AlignmentSearch({
  commitment,
  frameworks,
  asked,
}: {
  commitment: CommitmentOnDesk
  frameworks: readonly { code: string; name: string; language: string }[]
  asked: Asked
}) {
  const t = useTranslations('record')
  const locale = useLocale()
  return (
    <LiveSearch
      action={routes.deskCommitmentStep(locale, commitment.id, 'alignments')}
      label={t('findItems')}
    >
      <TextInput
        name="words"
        type="search"
        label={t('searchWords')}
        hint={t('hint.searchWords')}
        maxLength={80}
        defaultValue={asked.words}
        autoComplete="off"
      />
      <Select
        name="framework"
        label={t('searchFramework')}
        empty={t('everyFramework')}
        options={frameworks.map(({ code, name, language }) => ({ value: code, label: name, lang: language }))}
        defaultValue={asked.framework}
      />
      <Button kind="secondary">{t('search')}</Button>
    </LiveSearch>
  )
}

/** What was found, to be ticked, and what the claim is: how strong, from where, and why. */
export function AlignmentResults({
  commitment,
  found,
  asked,
  formKey,
}: {
  commitment: CommitmentOnDesk
  found: ItemsToAlign
  asked: Asked
  formKey: string
}) {
  const t = useTranslations('record')
  const isCut = found.total > found.items.length
  return (
    <>
      <p role="status">
        {found.isAlike ? t('alike') : t('found', { count: found.total })}{' '}
        {isCut ? t('foundFirst', { count: found.items.length }) : null}
      </p>
      {found.items.length === 0 ? null : (
        <ClaimForm commitment={commitment} items={found.items} asked={asked} formKey={formKey} />
      )}
    </>
  )
}

/** What was found by reading the commitment beside others: shown until somebody ticks it, and nowhere else. */
export function AlignmentSuggestions({
  commitment,
  suggested,
  formKey,
}: {
  commitment: CommitmentOnDesk
  suggested: readonly SuggestedItem[]
  formKey: string
}) {
  const t = useTranslations('record')
  return (
    <>
      <p>{t('suggestedLead')}</p>
      <ClaimForm
        commitment={commitment}
        items={suggested}
        asked={{ words: '', framework: '' }}
        formKey={formKey}
        whyOf={(item) => <Why why={item.why} />}
      />
    </>
  )
}

function Why({ why: { terms, served } }: { why: SuggestedItem['why'] }) {
  const t = useTranslations('record.suggestedFor')
  return (
    <span className="block">
      {[
        ...(served.alike > 0 ? [t('alike', { count: served.alike })] : []),
        ...(served.inPlan > 0 ? [t('inPlan', { count: served.inPlan })] : []),
        ...(served.alike === 0 && served.inPlan === 0 && served.all > 0
          ? [t('often', { count: served.all })]
          : []),
        ...(terms.length > 0 ? [t('reads')] : []),
      ].join(' ')}
    </span>
  )
}

/** Items to tick, and what the claim is. */
function ClaimForm<Item extends ItemToAlign>({
  commitment,
  items,
  asked,
  formKey,
  whyOf,
}: {
  commitment: CommitmentOnDesk
  items: readonly Item[]
  asked: Asked
  formKey: string
  whyOf?: (item: Item) => ReactNode
}) {
  const t = useTranslations('record')
  const words = useTranslations('commitment')
  const isChosen = (id: string) => commitment.alignments.some(({ itemId }) => itemId === id)
  return (
    <ActionForm
      action={addAlignments}
      idempotencyKey={formKey}
      version={commitment.version}
      label={t('addItems')}
    >
      <input type="hidden" name="id" value={commitment.id} />
      <input type="hidden" name="words" value={asked.words} />
      <input type="hidden" name="framework" value={asked.framework} />
      <FormCheckboxes
        name="items[]"
        label={t('tick')}
        options={items.map((item) => ({
          value: item.id,
          label: (
            <>
              <strong>{item.code}</strong> <span lang={item.language}>{item.title}</span>
              {isChosen(item.id) ? <> ({t('isChosen')})</> : null}
            </>
          ),
          hint: (
            <>
              <span lang={item.framework.language}>{item.framework.name}</span>
              {item.parent ? (
                <>
                  {' · '}
                  {item.parent.code} <span lang={item.parent.language}>{item.parent.title}</span>
                </>
              ) : null}{' '}
              <ConfidenceMark confidence={item.confidence} />
              {whyOf?.(item)}
            </>
          ),
        }))}
      />
      <FormRadios
        name="provenance"
        label={t('whereFrom')}
        options={(['stated', 'editorial'] as const).map((value) => ({
          value,
          label: t(`whereFromIs.${value}`),
          hint: t(`whereFromHint.${value}`),
        }))}
        defaultValue="editorial"
      />
      <FormRadios
        name="strength"
        label={t('howStrong')}
        options={strengths.map((value) => ({
          value,
          label: words(`strength.${value}`),
          hint: t(`strengthHint.${value}`),
        }))}
        defaultValue="direct"
      />
      <FormTextArea
        name="reason"
        label={t('why')}
        hint={t('hint.why')}
        rows={3}
        lang={commitment.language}
        maxLength={1000}
      />
      <Button>{t('addTicked')}</Button>
    </ActionForm>
  )
}
