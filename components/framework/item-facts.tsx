import { useLocale, useTranslations } from 'next-intl'
import { sayDate } from '@/lib/dates'
import type { FrameworkItemInFull } from '@/lib/framework/queries/item'
import { routes } from '@/lib/routes'
import { Beside } from '../commitment/governing-text'
import { SourceNote } from '../page/source-note'
import { DefinitionRows, type Definition } from '../ui/definition-rows'
import { Marginal } from '../ui/marginal'

/** What the item says, as far as the source gives it, and who held it against the text. */
export function ItemFacts({ item }: { item: FrameworkItemInFull }) {
  const t = useTranslations('framework.item')
  const { framework, confidence } = item
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="mb-3">
        {t('facts')}
      </h2>
      <Marginal
        notes={
          <SourceNote
            source={framework.sourceName}
            href={framework.sourceUrl}
            lang="en"
            confidence={confidence}
          >
            <Checked item={item} />
          </SourceNote>
        }
      >
        <DefinitionRows rows={useFacts(item)} />
      </Marginal>
    </section>
  )
}

function Checked({ item: { checkedOn, checkedSource } }: { item: FrameworkItemInFull }) {
  const t = useTranslations('framework.item')
  const locale = useLocale()
  return (
    <p>
      {checkedOn && checkedSource
        ? t.rich('checkedOn', {
            date: sayDate({ on: checkedOn, precision: 'day' }, locale),
            source: () => <span lang="en">{checkedSource}</span>,
          })
        : t('notChecked')}
    </p>
  )
}

function useFacts(item: FrameworkItemInFull): Definition[] {
  const t = useTranslations('framework.item')
  const locale = useLocale()
  const {
    note,
    notes,
    language,
    paragraphs,
    askedEntities,
    dueYear,
    targetValue,
    targetUnit,
    baselineNote,
    path,
  } = item
  const parent = path.at(-1)
  const number = new Intl.NumberFormat(locale, { numberingSystem: 'latn', maximumFractionDigits: 6 })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const missing = [
    ...(paragraphs ? [] : [t('paragraph')]),
    ...(askedEntities.length > 0 ? [] : [t('asked')]),
    ...(dueYear ? [] : [t('due')]),
  ]
  return [
    ...(note
      ? [
          {
            id: 'note',
            term: t('note'),
            value: (
              <>
                <p lang={language}>{note}</p>
                <Beside language={language} texts={notes} />
              </>
            ),
          },
        ]
      : []),
    ...(paragraphs ? [{ id: 'paragraph', term: t('paragraph'), value: paragraphs }] : []),
    ...(askedEntities.length > 0
      ? [{ id: 'asked', term: t('asked'), value: <span lang={language}>{askedEntities.join(', ')}</span> }]
      : []),
    ...(dueYear ? [{ id: 'due', term: t('due'), value: String(dueYear) }] : []),
    ...(targetValue === null
      ? []
      : [
          {
            id: 'target',
            term: t('target'),
            value: `${number.format(Number(targetValue))}${targetUnit ? ` ${targetUnit}` : ''}`,
            lang: language,
          },
        ]),
    ...(baselineNote ? [{ id: 'baseline', term: t('baseline'), value: baselineNote, lang: language }] : []),
    ...(parent
      ? [
          {
            id: 'parent',
            term: t('parent'),
            value: (
              <a href={routes.frameworkItem(locale, item.framework.code, parent.code)} lang={parent.language}>
                {parent.code} {parent.title}
              </a>
            ),
          },
        ]
      : []),
    ...(missing.length > 0
      ? [
          {
            id: 'missing',
            term: t('notGiven'),
            value: <span className="c-soft">{list.format(missing)}</span>,
          },
        ]
      : []),
  ]
}
