import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Tag } from '@/components/ui/tag'
import { addCannedReason } from '@/lib/canned-reason/actions'
import type { ReadyReason } from '@/lib/canned-reason/queries'
import { languageName } from '@/lib/i18n/language-name'
import { routes } from '@/lib/routes'
import { ReasonFields } from './reason-fields'

/** Every reason kept ready, by language, and a form for one more. */
export function ReasonList({ reasons, formKey }: { reasons: readonly ReadyReason[]; formKey: string }) {
  const t = useTranslations('cannedReason')
  const bench = useTranslations('bench')
  const locale = useLocale()
  return (
    <div className="flow">
      {reasons.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ul className="rows">
          {reasons.map((reason) => (
            <li key={reason.id}>
              <div>
                <a href={routes.cannedReason(locale, reason.id)} lang={reason.language}>
                  {reason.title}
                </a>
                <p className="pre note" lang={reason.language}>
                  {reason.text}
                </p>
              </div>
              <p className="row">
                <Tag>{languageName(reason.language, locale)}</Tag>
                <Tag>{reason.kind ? bench(`kinds.${reason.kind}`) : t('bothKinds')}</Tag>
              </p>
            </li>
          ))}
        </ul>
      )}
      <Details summary={t('add')}>
        <ActionForm action={addCannedReason} idempotencyKey={formKey} label={t('add')}>
          <ReasonFields />
          <Button>{t('addNow')}</Button>
        </ActionForm>
      </Details>
    </div>
  )
}
