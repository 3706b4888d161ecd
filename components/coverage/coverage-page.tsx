import { useLocale, useTranslations } from 'next-intl'
import type { CoverageOverview } from '@/lib/coverage/queries/overview'
import { routes } from '@/lib/routes'
import { Marginal } from '../ui/marginal'
import { PageTitle } from '../ui/page-title'
import { Table } from '../ui/table'

/** Every framework, and how much of it anybody has committed to: the way into the sheets and the gaps. */
export function CoveragePage({ frameworks }: { frameworks: CoverageOverview }) {
  const t = useTranslations('coverage')
  const page = useTranslations('page')
  const practice = useTranslations('practice')
  const locale = useLocale()
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <p className="mb-6">
        <a href={routes.profile(locale, 'region')}>{t('profile.ofRegion')}</a> ·{' '}
        <a href={routes.overlaps(locale)}>{page('overlaps')}</a> ·{' '}
        <a href={routes.practices(locale)}>{practice('title')}</a>
      </p>
      <Marginal
        notes={
          <>
            <p>{t('how.counted')}</p>
            <p>{t('how.through')}</p>
            <p>{t('how.noRank')}</p>
          </>
        }
      >
        <Table
          caption={t('byFramework')}
          captionHidden
          columns={[
            { key: 'framework', label: t('framework'), header: true },
            { key: 'items', label: t('items'), numeric: true },
            { key: 'named', label: t('named'), numeric: true },
            { key: 'through', label: t('throughOnly'), numeric: true },
            { key: 'bare', label: t('nobody'), numeric: true },
          ]}
          rows={frameworks.map(({ code, name, language, items, named, throughOnly, bare }) => ({
            id: code,
            cells: {
              framework: (
                <>
                  <a href={routes.coverageSheet(locale, code, 'plans')} lang={language}>
                    {name}
                  </a>
                  <span className="note block">
                    <a href={routes.coverageSheet(locale, code, 'countries')}>{t('sheet.countries')}</a> ·{' '}
                    <a href={routes.coverageSheet(locale, code, 'layers')}>{t('sheet.layers')}</a>
                  </span>
                </>
              ),
              items: <a href={routes.framework(locale, code)}>{items}</a>,
              named,
              through: throughOnly,
              bare: bare === 0 ? bare : <a href={routes.gaps(locale, code)}>{bare}</a>,
            },
          }))}
        />
      </Marginal>
    </>
  )
}
