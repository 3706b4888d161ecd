import { useLocale, useTranslations } from 'next-intl'
import { Difference } from '@/components/history/difference'
import { DefinitionRows } from '@/components/ui/definition-rows'
import { Tag } from '@/components/ui/tag'
import type { ToldChange } from '@/lib/baseline/queries/told'
import { isWeaker } from '@/lib/baseline/rules'
import { wordDifferences } from '@/lib/history/differences'
import { useSayPart, useSayValue } from './say-value'

/** What a change moves, from what to what, what that is called, and why. Sentences are told word by word. */
export function ChangeTold({ change, language }: { change: ToldChange; language: string }) {
  const t = useTranslations('baseline')
  const locale = useLocale()
  const say = useSayValue()
  const sayPart = useSayPart()
  const { from, to, unit, field, part } = change
  const isText = from.kind === 'text' && to.kind === 'text'
  const lang = from.kind === 'lead' || isText ? language : locale
  return (
    <DefinitionRows
      rows={[
        {
          id: 'what',
          term: t('what'),
          value: (
            <>
              <span lang={part?.language}>{sayPart(field, part?.title ?? null)}</span>{' '}
              <Movements change={change} />
            </>
          ),
        },
        ...(isText
          ? [
              {
                id: 'words',
                term: t('to'),
                value: (
                  <Difference
                    pieces={wordDifferences(from.text ?? '', to.text ?? '', language)}
                    language={language}
                  />
                ),
              },
            ]
          : [
              { id: 'from', term: t('from'), value: <del lang={lang}>{say(from, unit)}</del> },
              { id: 'to', term: t('to'), value: <ins lang={lang}>{say(to, unit)}</ins> },
            ]),
        {
          id: 'reason',
          term: t('reason'),
          value: (
            <span className="pre" lang={change.language}>
              {change.reason}
            </span>
          ),
        },
      ]}
    />
  )
}

/** What the move is, each in a word of its own; that less is promised is never left to a colour. */
export function Movements({ change: { movements } }: { change: Pick<ToldChange, 'movements'> }) {
  const t = useTranslations('baseline.movement')
  return movements.map((movement) => (
    <Tag key={movement} tone={isWeaker([movement]) ? 'madder' : 'ink'}>
      {t(movement)}
    </Tag>
  ))
}
