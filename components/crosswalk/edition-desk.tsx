import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormTextInput } from '@/components/ui/form-fields'
import { LinkButton } from '@/components/ui/link-button'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { beginCrosswalkEdition, discardCrosswalkEdition } from '@/lib/crosswalk/actions'
import type { CrosswalkInCuration, DraftInCuration } from '@/lib/crosswalk/queries/editions'
import { routes } from '@/lib/routes'
import { ConfidenceMark } from '../page/confidence-mark'

/** Where the next edition of a crosswalk is begun, written, and thrown away. */
export function EditionDesk({ crosswalk, formKey }: { crosswalk: CrosswalkInCuration; formKey: string }) {
  return crosswalk.draft ? (
    <Draft code={crosswalk.code} draft={crosswalk.draft} formKey={formKey} />
  ) : (
    <Begin crosswalk={crosswalk} formKey={formKey} />
  )
}

function Begin({ crosswalk, formKey }: { crosswalk: CrosswalkInCuration; formKey: string }) {
  const t = useTranslations('crosswalk')
  return (
    <ActionForm action={beginCrosswalkEdition} idempotencyKey={formKey} label={t('begin')}>
      <input type="hidden" name="crosswalk" value={crosswalk.code} />
      <section className="group flow">
        <h2>{t('begin')}</h2>
        <p className="measure">{t('beginMeans', { links: crosswalk.links })}</p>
        <FormTextInput
          name="source"
          label={t('source')}
          hint={t('sourceOfEdition')}
          maxLength={500}
          defaultValue={crosswalk.source}
          required
        />
        <Button>{t('begin')}</Button>
      </section>
    </ActionForm>
  )
}

function Draft({ code, draft, formKey }: { code: string; draft: DraftInCuration; formKey: string }) {
  const t = useTranslations('crosswalk')
  const locale = useLocale()
  return (
    <>
      <section className="flow" aria-labelledby="draft">
        <h2 id="draft">{t('draftOf', { edition: draft.edition })}</h2>
        <p className="measure">{t('draftMeans')}</p>
        <p>
          <LinkButton href={routes.adminCrosswalkChanges(locale, code)}>{t('seeChanges')}</LinkButton>{' '}
          <LinkButton kind="secondary" href={routes.newDraftLink(locale, code)}>
            {t('addLink')}
          </LinkButton>
        </p>
        <DraftLinks code={code} links={draft.links} />
        {draft.removed.length > 0 ? (
          <>
            <h3>{t('takenOut')}</h3>
            <ul className="rows">
              {draft.removed.map((link) => (
                <li key={link.id}>{`${link.from} → ${link.to}`}</li>
              ))}
            </ul>
          </>
        ) : null}
      </section>
      <ActionForm
        action={discardCrosswalkEdition}
        idempotencyKey={formKey}
        version={draft.version}
        label={t('discard')}
      >
        <input type="hidden" name="id" value={draft.id} />
        <section className="group flow">
          <h2>{t('discard')}</h2>
          <p className="measure">{t('discardMeans')}</p>
          <Button kind="danger">{t('discard')}</Button>
        </section>
      </ActionForm>
    </>
  )
}

const tones = { added: 'leaf', changed: 'turmeric', same: 'soft' } as const

function DraftLinks({ code, links }: { code: string; links: DraftInCuration['links'] }) {
  const t = useTranslations('crosswalk')
  const relation = useTranslations('framework.relation')
  const locale = useLocale()
  return (
    <Table
      caption={t('linksOfDraft')}
      columns={[
        { key: 'link', label: t('changes.link'), header: true },
        { key: 'relation', label: t('changes.relation') },
        { key: 'confidence', label: t('changes.field.confidence') },
        { key: 'becomes', label: t('againstInForce') },
      ]}
      rows={links.map((link) => ({
        id: link.id,
        cells: {
          link: <a href={routes.adminDraftLink(locale, code, link.id)}>{`${link.from} → ${link.to}`}</a>,
          relation: relation(link.relation),
          confidence: <ConfidenceMark confidence={link.confidence} always />,
          becomes: <Tag tone={tones[link.becomes]}>{t(`becomes.${link.becomes}`)}</Tag>,
        },
      }))}
    />
  )
}
