import { useTranslations } from 'next-intl'
import { SourceNote } from '@/components/page/source-note'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { DefinitionRows } from '@/components/ui/definition-rows'
import { checkCrosswalkLink } from '@/lib/framework/actions'
import type { LinkToCheck } from '@/lib/framework/queries/curation'
import { CheckFields } from './check-fields'
import { LastCheck } from './last-check'

/** A link of a crosswalk held against its source. */
export function LinkCheck({ link, formKey }: { link: LinkToCheck; formKey: string }) {
  const t = useTranslations('keeping')
  return (
    <div className="flow">
      <LastCheck {...link} />
      <DefinitionRows
        rows={[
          {
            id: 'from',
            term: t('linkFrom'),
            value: `${link.fromItem.code} ${link.fromItem.title}`,
            lang: link.fromItem.language,
          },
          { id: 'relation', term: t('relationLabel'), value: t(`relation.${link.relation}`) },
          {
            id: 'to',
            term: t('linkTo'),
            value: link.to ? `${link.to.code} ${link.to.title}` : '',
            lang: link.to?.language,
          },
          {
            id: 'crosswalk',
            term: t('crosswalk'),
            value: t('edition', { name: link.crosswalk.name, edition: link.crosswalk.edition }),
          },
          ...(link.note ? [{ id: 'note', term: t('note'), value: link.note }] : []),
        ]}
      />
      <SourceNote source={link.source}>
        {link.needsExpertReview ? <p>{t('needsExpertReview')}</p> : null}
      </SourceNote>
      <ActionForm
        action={checkCrosswalkLink}
        idempotencyKey={formKey}
        version={link.version}
        label={t('check')}
      >
        <input type="hidden" name="id" value={link.id} />
        <CheckFields confidence={link.confidence} />
        <Button>{t('saveCheck')}</Button>
      </ActionForm>
    </div>
  )
}
