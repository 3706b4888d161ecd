import { useLocale, useTranslations } from 'next-intl'
import { SourceNote } from '@/components/page/source-note'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { DefinitionRows } from '@/components/ui/definition-rows'
import { FormDateFields, FormRadios, FormTextArea, FormTextInput } from '@/components/ui/form-fields'
import { sayDate } from '@/lib/dates'
import { succeedOrganisation } from '@/lib/organisation/actions'
import type { OrganisationChoices, OrganisationInKeeping } from '@/lib/organisation/queries/keeping'
import { successionKinds } from '@/lib/organisation/rules'
import { routes } from '@/lib/routes'
import { OrganisationList } from './organisation-list'

type Props = { organisation: OrganisationInKeeping; choices: OrganisationChoices; formKey: string }

/** One organisation: what is on record, what came before and after it, and recording that it gives way to another. */
export function OrganisationKept({ organisation, choices, formKey }: Props) {
  const t = useTranslations('keeping')
  const locale = useLocale()
  const facts = [
    { id: 'acronym', term: t('acronym'), value: organisation.acronym },
    { id: 'former', term: t('formerNames'), value: organisation.formerNames.join(' · ') },
    { id: 'country', term: t('country'), value: organisation.country?.name },
    { id: 'type', term: t('typeLabel'), value: t(`type.${organisation.type}`) },
    { id: 'role', term: t('duties'), value: organisation.role },
    { id: 'note', term: t('operatorNote'), value: organisation.note },
  ].filter(({ value }) => value)
  return (
    <div className="flow">
      <DefinitionRows rows={facts} />
      <SourceNote source={organisation.source} confidence={organisation.confidence} />
      <p>
        <a href={routes.organisation(locale, organisation.code)}>{t('seePublicPage')}</a>
      </p>
      <Successions title={t('cameFrom')} successions={organisation.follows} />
      <Successions title={t('succeededBy')} successions={organisation.succeededBy} />
      <ActionForm action={succeedOrganisation} idempotencyKey={formKey} label={t('succeed')}>
        <section className="group flow">
          <h2>{t('succeed')}</h2>
          <p className="measure">{t('succeedMeans')}</p>
        </section>
        <input type="hidden" name="predecessorId" value={organisation.id} />
        <OrganisationList organisations={choices.organisations} />
        <FormRadios
          name="kind"
          label={t('successionLabel')}
          options={successionKinds.map((value) => ({ value, label: t(`succession.${value}`) }))}
          defaultValue="renamed"
        />
        <FormTextInput
          name="successor"
          label={t('successor')}
          hint={t('successorHint')}
          list="organisations"
          width="medium"
        />
        <FormDateFields name="on" label={t('successionOn')} optional />
        <FormTextArea
          name="reason"
          label={t('reason')}
          hint={t('successionReasonHint')}
          rows={3}
          maxLength={1000}
        />
        <FormTextInput name="source" label={t('source')} hint={t('sourceHint')} maxLength={500} />
        <Button>{t('recordSuccession')}</Button>
      </ActionForm>
    </div>
  )
}

function Successions({
  title,
  successions,
}: {
  title: string
  successions: OrganisationInKeeping['follows']
}) {
  const t = useTranslations('keeping')
  const locale = useLocale()
  if (successions.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <DefinitionRows
        rows={successions.map(({ other, kind, on, reason, source }) => ({
          id: other.code,
          term: (
            <a href={routes.adminOrganisation(locale, other.code)} lang={other.language}>
              {other.name}
            </a>
          ),
          value: `${t(`succession.${kind}`)}${on ? `, ${sayDate(on, locale)}` : ''}. ${reason}`,
          note: <SourceNote source={source} />,
        }))}
      />
    </section>
  )
}
