import { useLocale, useTranslations } from 'next-intl'
import type { ItemInTree } from '@/lib/framework/queries/tree'
import { type Branch, treeOf } from '@/lib/framework/rules'
import { routes } from '@/lib/routes'
import { besideFor } from '../commitment/governing-text'
import { ConfidenceMark } from '../page/confidence-mark'

/** Steps of indentation; deeper levels stay at the last. */
const indents = ['ps-0', 'ps-4', 'ps-8', 'ps-12', 'ps-16']

type Line = { item: ItemInTree; depth: number }
const linesOf = (branches: readonly Branch<ItemInTree>[], depth = 0): Line[] =>
  branches.flatMap(({ item, children }) => [{ item, depth }, ...linesOf(children, depth + 1)])

/** The tree as one narrow table: an item, how many commitments name it, how many more only a crosswalk leads to. The two
 * are never added up. */
export function ItemTable({
  framework,
  items,
  caption,
}: {
  framework: string
  items: readonly ItemInTree[]
  caption: string
}) {
  const t = useTranslations('framework.tree')
  return (
    <table className="tbl">
      <caption>
        <span className="sr">{caption}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('item')}</th>
          <th scope="col" className="num">
            {t('named')}
          </th>
          <th scope="col" className="num">
            {t('through')}
          </th>
        </tr>
      </thead>
      <tbody>
        {linesOf(treeOf(items)).map(({ item, depth }) => (
          <ItemRow key={item.id} framework={framework} item={item} depth={depth} />
        ))}
      </tbody>
    </table>
  )
}

function ItemRow({ framework, item, depth }: Line & { framework: string }) {
  const t = useTranslations('framework')
  const locale = useLocale()
  const { code, title, titles, language, confidence, serving, isWithdrawn } = item
  const href = routes.frameworkItem(locale, framework, code)
  return (
    <tr>
      <th scope="row" className={`${indents[depth] ?? 'ps-16'} ${depth === 0 ? '' : 'font-normal!'}`}>
        <a href={href}>{code}</a> <span lang={language}>{title}</span>
        {besideFor(locale, language, titles).map((text) => (
          <span key={text.language} className="note block" lang={text.language}>
            {text.text}
          </span>
        ))}
        {isWithdrawn ? <span className="note block">{t('tree.withdrawn')}</span> : null}
        {confidence === 'high' ? null : (
          <span className="note block">
            <ConfidenceMark confidence={confidence} />
          </span>
        )}
      </th>
      <td className="num">
        {serving.direct === 0 ? (
          <span className="c-soft">{t('tree.none')}</span>
        ) : (
          <a href={`${href}#served`}>{serving.direct}</a>
        )}
      </td>
      <td className="num">
        {serving.derived === 0 ? (
          <span className="c-soft">–</span>
        ) : (
          <a href={`${href}#derived`}>{serving.derived}</a>
        )}
      </td>
    </tr>
  )
}
