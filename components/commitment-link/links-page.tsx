import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { FormSelect, FormTextInput } from '@/components/ui/form-fields'
import { linkCommitments, unlinkCommitments } from '@/lib/commitment-link/actions'
import type { LinksOnDesk } from '@/lib/commitment-link/queries'
import { linkSayings } from '@/lib/commitment-link/rules'
import { LinkList } from './link-list'

/** The links of one commitment on the desk: those that stand, each with the way to take it back, and one more. */
export function LinksPage({
  commitment,
  keys,
  formKey,
}: {
  commitment: LinksOnDesk
  keys: Record<string, string>
  formKey: string
}) {
  const t = useTranslations('commitmentLink')
  return (
    <>
      <section className="space-y-3" aria-labelledby="links">
        <h2 id="links">{t('title')}</h2>
        {commitment.links.length === 0 ? <p className="c-soft">{t('none')}</p> : null}
        <LinkList
          links={commitment.links}
          actOn={(link) => (
            <ActionForm
              action={unlinkCommitments}
              idempotencyKey={keys[link.id] ?? ''}
              label={t('unlinkFrom', { code: link.other.code })}
            >
              <input type="hidden" name="id" value={commitment.id} />
              <input type="hidden" name="linkId" value={link.id} />
              <Button kind="quiet">{t('unlinkFrom', { code: link.other.code })}</Button>
            </ActionForm>
          )}
        />
      </section>
      <section className="space-y-3" aria-labelledby="add">
        <h2 id="add">{t('add')}</h2>
        <ActionForm action={linkCommitments} idempotencyKey={formKey} label={t('add')}>
          <input type="hidden" name="id" value={commitment.id} />
          <FormSelect
            name="saying"
            label={t('how')}
            options={linkSayings.map((saying) => ({ value: saying, label: t(`saying.${saying}`) }))}
            defaultValue="depends_on"
          />
          <FormTextInput name="other" label={t('other')} hint={t('otherHint')} maxLength={300} required />
          <Button>{t('addNow')}</Button>
        </ActionForm>
      </section>
    </>
  )
}
