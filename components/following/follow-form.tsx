import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { followThing } from '@/lib/following/actions'
import type { FollowedRef } from '@/lib/following/rules'

export function FollowForm({ thing, formKey }: { thing: FollowedRef; formKey: string }) {
  const t = useTranslations('following.add')
  return (
    <ActionForm action={followThing} idempotencyKey={formKey}>
      <input type="hidden" name="type" value={thing.type} />
      <input type="hidden" name="within" value={thing.within ?? ''} />
      <input type="hidden" name="code" value={thing.code} />
      <Button>{t('submit')}</Button>
    </ActionForm>
  )
}
