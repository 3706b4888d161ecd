import { useLocale, useTranslations } from 'next-intl'
import type { FrameworkWithItems } from '@/lib/framework/queries/tree'
import { routes } from '@/lib/routes'
import { ConfidenceMark } from '../page/confidence-mark'
import { Marginal } from '../ui/marginal'

type Item = { id: string; code: string; title: string; language: string }
type Edition = NonNullable<FrameworkWithItems['nextEdition']>

/** Where the items of an edition go in the next one, and where those that nothing takes up stand alone. */
export function EditionMap({ framework }: { framework: FrameworkWithItems }) {
  const t = useTranslations('framework.editionMap')
  const locale = useLocale()
  const { previousEdition, nextEdition, mapping } = framework
  const [crosswalk] = [...mapping.onward, ...mapping.taken].map((link) => link.crosswalk)
  if (!nextEdition && !previousEdition) return null
  const mapped = new Set(
    nextEdition
      ? mapping.onward.map(({ fromItem }) => fromItem.id)
      : mapping.taken.map(({ toItem }) => toItem.id),
  )
  const shown = framework.items.filter(
    ({ id, parentId, isWithdrawn }) => !isWithdrawn && (parentId === null || mapped.has(id)),
  )
  const notes = (
    <>
      <p>{t('how')}</p>
      {crosswalk ? (
        <p>
          <a href={routes.crosswalk(locale, crosswalk.code)} lang="en">
            {crosswalk.name}
          </a>
        </p>
      ) : null}
    </>
  )
  return (
    <section className="mt-12" aria-labelledby="editions">
      <h2 id="editions">{t(nextEdition ? 'onward' : 'taken')}</h2>
      <Marginal notes={notes}>
        <ul className="rows">
          {shown.map((item) => (
            <li key={item.id}>
              <span>
                <ItemLink framework={framework.code} item={item} />
              </span>
              <Ends
                ends={
                  nextEdition
                    ? mapping.onward
                        .filter(({ fromItem }) => fromItem.id === item.id)
                        .map(({ toItem, confidence }) => ({ item: toItem, confidence }))
                    : mapping.taken
                        .filter(({ toItem }) => toItem.id === item.id)
                        .map(({ fromItem, confidence }) => ({ item: fromItem, confidence }))
                }
                edition={nextEdition ?? previousEdition}
                none={t(nextEdition ? 'noneOnward' : 'noneTaken')}
              />
            </li>
          ))}
        </ul>
      </Marginal>
    </section>
  )
}

function Ends({
  ends,
  edition,
  none,
}: {
  ends: { item: Item; confidence: 'high' | 'medium' | 'low' }[]
  edition: Edition | null
  none: string
}) {
  if (ends.length === 0 || !edition) return <span className="note">{none}</span>
  return (
    <ul>
      {ends.map(({ item, confidence }) => (
        <li key={item.id}>
          <ItemLink framework={edition.code} item={item} />{' '}
          {confidence === 'high' ? null : (
            <span className="note">
              <ConfidenceMark confidence={confidence} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function ItemLink({ framework, item }: { framework: string; item: Item }) {
  const locale = useLocale()
  return (
    <>
      <a href={routes.frameworkItem(locale, framework, item.code)}>{item.code}</a>{' '}
      <span lang={item.language}>{item.title}</span>
    </>
  )
}
