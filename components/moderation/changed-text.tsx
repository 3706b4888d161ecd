import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import { wordDifferences } from '@/lib/history/differences'

/** A text that changed: what was taken out is struck through, what was put in underlined, and each says so aloud. */
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
  const kind = before === '' ? 'new' : after === '' ? 'gone' : 'changed'
  return (
    <>
      <Tag tone="turmeric">{t(kind)}</Tag>
      <div className="pre" lang={language}>
        {wordDifferences(before, after, language).map((piece, index) =>
          piece.kind === 'same' ? (
            piece.text
          ) : piece.kind === 'deleted' ? (
            <del key={`${index} ${piece.text}`}>
              <Aloud>{t('deleted')}</Aloud>
              {piece.text}
              <Aloud>{t('endOfDeleted')}</Aloud>
            </del>
          ) : (
            <ins key={`${index} ${piece.text}`}>
              <Aloud>{t('inserted')}</Aloud>
              {piece.text}
              <Aloud>{t('endOfInserted')}</Aloud>
            </ins>
          ),
        )}
      </div>
    </>
  )
}

/** Screen readers pass over strikes and underlines in silence. */
function Aloud({ children }: { children: string }) {
  return <span className="sr"> {children} </span>
}
