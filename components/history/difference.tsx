import { useTranslations } from 'next-intl'
import type { Piece } from '@/lib/history/differences'

/** Two texts in one: what went is struck through, what came is underlined, and both are said aloud, because screen readers
 * pass over strikes and underlines in silence. */
export function Difference({ pieces, language }: { pieces: readonly Piece[]; language: string }) {
  const t = useTranslations('history')
  return (
    <p className="whitespace-pre-line" lang={language}>
      {pieces.map((piece, index) => {
        const key = `${index} ${piece.kind}`
        if (piece.kind === 'same') return <span key={key}>{piece.text}</span>
        const [Mark, begin, end] =
          piece.kind === 'inserted'
            ? (['ins', t('inserted'), t('endOfInserted')] as const)
            : (['del', t('deleted'), t('endOfDeleted')] as const)
        return (
          <Mark key={key}>
            <Aloud>{begin}</Aloud>
            {piece.text}
            <Aloud>{end}</Aloud>
          </Mark>
        )
      })}
    </p>
  )
}

function Aloud({ children }: { children: string }) {
  return <span className="sr"> {children} </span>
}
