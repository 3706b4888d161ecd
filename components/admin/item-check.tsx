import { useLocale, useTranslations } from 'next-intl'
import { SourceNote } from '@/components/page/source-note'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormTextArea, FormTextInput } from '@/components/ui/form-fields'
import { Notice } from '@/components/ui/notice'
import { checkFrameworkItem, withdrawFrameworkItem } from '@/lib/framework/actions'
import type { ItemToCheck } from '@/lib/framework/queries/curation'
import { routes } from '@/lib/routes'
import { CheckFields } from './check-fields'
import { ItemUses } from './item-uses'
import { LastCheck } from './last-check'

/** An item held against its text: what the text says, how sure that is, and withdrawing what no longer stands. */
export function ItemCheck({ item, keys }: { item: ItemToCheck; keys: { check: string; withdraw: string } }) {
  const t = useTranslations('keeping')
  const locale = useLocale()
  return (
    <div className="flow">
      <LastCheck {...item} />
      <SourceNote
        source={item.framework.sourceName}
        href={item.framework.sourceUrl}
        lang={item.framework.language}
      />
      {item.note ? <p className="note">{item.note}</p> : null}
      <p>
        <a href={routes.frameworkItem(locale, item.framework.code, item.code)}>{t('seePublicPage')}</a>
        {item.isWithdrawn ? null : (
          <>
            {' · '}
            <a href={routes.alignMany(locale, item.framework.code, item.code)}>{t('alignMany')}</a>
          </>
        )}
      </p>
      {item.isWithdrawn ? <Notice kind="caution">{t('itemIsWithdrawn')}</Notice> : null}
      <ActionForm
        action={checkFrameworkItem}
        idempotencyKey={keys.check}
        version={item.version}
        label={t('check')}
      >
        <input type="hidden" name="id" value={item.id} />
        <FormTextInput
          name="title"
          label={t('titleInText')}
          hint={t('titleInTextHint')}
          lang={item.language}
          maxLength={500}
          defaultValue={item.title}
        />
        <FormTextInput
          name="paragraphs"
          label={t('paragraphs')}
          hint={t('paragraphsHint')}
          width="medium"
          maxLength={60}
          optional
          defaultValue={item.paragraphs ?? ''}
        />
        <CheckFields confidence={item.confidence} />
        <Button>{t('saveCheck')}</Button>
      </ActionForm>
      <ItemUses uses={item.uses} />
      {item.isWithdrawn ? null : (
        <ActionForm
          action={withdrawFrameworkItem}
          idempotencyKey={keys.withdraw}
          version={item.version}
          label={t('withdrawItem')}
        >
          <input type="hidden" name="itemId" value={item.id} />
          <section className="group flow">
            <h2>{t('withdrawItem')}</h2>
            <p className="measure">{t('withdrawItemMeans')}</p>
            <FormTextArea
              name="reason"
              label={t('reason')}
              hint={t('reasonHint')}
              rows={3}
              maxLength={1000}
            />
            <Button kind="danger">{t('withdrawItem')}</Button>
          </section>
        </ActionForm>
      )}
    </div>
  )
}
