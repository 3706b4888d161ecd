import { useLocale, useTranslations } from 'next-intl'
import { Difference } from '@/components/history/difference'
import { Tag } from '@/components/ui/tag'
import { wordDifferences } from '@/lib/history/differences'

/** A text that changed, with a word that says so: nothing rests on a colour or a stroke alone. */
export function ChangedText({
  before,
  after,
  language,
}: {
  before: string
  after: string
  language: string | undefined
}) {
  const t = useTranslations('moderation.difference')
  const locale = useLocale()
  const spoken = language ?? locale
  return (
    <>
      <Tag tone="turmeric">{t(before === '' ? 'new' : after === '' ? 'gone' : 'changed')}</Tag>
      <Difference pieces={wordDifferences(before, after, spoken)} language={spoken} />
    </>
  )
}
