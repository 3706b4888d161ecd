import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

/** Saving goes on to the next step, or back to the list: nothing is lost either way. */
export function SaveButtons() {
  const t = useTranslations('desk')
  return (
    <div className="btns">
      <Button name="then" value="next">
        {t('saveAndContinue')}
      </Button>
      <Button name="then" value="list" kind="secondary">
        {t('saveAndList')}
      </Button>
    </div>
  )
}
