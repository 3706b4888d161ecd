import { useLocale, useTranslations } from 'next-intl'
import type { CommitmentInFull } from '@/lib/commitment/queries/in-full'
import { narrowed } from '@/lib/filters'
import { routes } from '@/lib/routes'
import { Knot, type Thread } from '../chart/knot'
import { EmptyState } from '../page/empty-state'
import { Claims } from './claims'
import { Derived } from './derived'

/** What the commitment serves: the knot with its threads, then every claim with where it comes from, and apart from them
 * what only a crosswalk leads to. */
export function Serves({ commitment }: { commitment: CommitmentInFull }) {
  const t = useTranslations('commitmentPage.serves')
  const { claimed, derived } = commitment.alignments
  return (
    <section id="serves" aria-labelledby="serves-title">
      <h2 id="serves-title" className="mb-3">
        {t('title')}
      </h2>
      {claimed.length === 0 ? (
        <EmptyState title={t('nothing')}>{t('nothingWhy')}</EmptyState>
      ) : (
        <div className="flow">
          <KnotOf commitment={commitment} />
          <Claims claims={claimed} language={commitment.language} />
          {derived.length > 0 ? <Derived links={derived} /> : null}
        </div>
      )}
    </section>
  )
}

function KnotOf({ commitment }: { commitment: CommitmentInFull }) {
  const t = useTranslations('commitmentPage.serves')
  const locale = useLocale()
  const { alignments, plan, pillars, standing, code } = commitment
  const served: Thread[] = alignments.claimed.map(({ id, item, provenance }) => ({
    id,
    href: routes.frameworkItem(locale, item.framework.code, item.code),
    code: item.code,
    name: item.title,
    lang: item.language,
    derived: provenance !== 'stated',
  }))
  const belongs: Thread[] = [
    {
      id: plan.id,
      href: routes.plan(locale, plan.code),
      code: plan.code,
      name: plan.name,
      lang: plan.language,
    },
    ...pillars.map((pillar) => ({
      id: pillar.id,
      href: narrowed(routes.plan(locale, plan.code), { pillar: pillar.code }),
      code: pillar.code,
      name: pillar.title,
      lang: pillar.language,
    })),
  ]
  return (
    <Knot
      caption={`${t('picture')}: ${code}`}
      serves={[...served, ...useThroughCrosswalks(commitment)]}
      belongs={belongs}
      work={standing?.implementation ?? null}
      percent={standing?.percentComplete}
    />
  )
}

/** One thread a framework for all that crosswalks lead to there: the list below tells them one by one. */
function useThroughCrosswalks({ alignments }: CommitmentInFull): Thread[] {
  const t = useTranslations('commitmentPage.serves')
  const counts = new Map<string, Set<string>>()
  for (const { toItem, toFramework } of alignments.derived) {
    const framework = toItem?.framework.code ?? toFramework?.code
    if (!framework) continue
    const held = counts.get(framework) ?? new Set()
    held.add(toItem?.code ?? framework)
    counts.set(framework, held)
  }
  return [...counts].map(([framework, items]) => ({
    id: `through ${framework}`,
    href: '#derived',
    code: framework,
    name: t('thread', { count: items.size }),
    derived: true,
  }))
}
