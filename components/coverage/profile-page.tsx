import { useLocale, useTranslations } from 'next-intl'
import { sizeOf } from '@/lib/coverage/rules'
import type { CoverageProfile } from '@/lib/coverage/queries/public-pages'
import { sayDate } from '@/lib/dates'
import { type Filters, narrowed } from '@/lib/filters'
import { routes } from '@/lib/routes'
import { ClothKnot } from '../chart/cloth-knot'
import { useCountryNames } from '../organisation/country-name'
import { Marginal } from '../ui/marginal'
import { PageTitle } from '../ui/page-title'
import { Table } from '../ui/table'
import { MixWords } from './mix-words'

/** The full stack of the region, a plan or a country: four layers side by side, then and now. Never a score. */
export function ProfilePage({ profile }: { profile: CoverageProfile }) {
  const t = useTranslations('coverage.profile')
  const layerName = useTranslations('commitment.layer')
  const coverage = useTranslations('coverage')
  const sayCountry = useCountryNames()
  const locale = useLocale()
  const { kind, code, name, layers, earlier } = profile
  const within: Filters = {
    ...(kind === 'plans' ? { plan: code } : {}),
    ...(kind === 'countries' ? { country: code } : {}),
    ...(kind === 'countries' && profile.isDemonstration ? { demonstration: 'only' } : {}),
  }
  const nameOf = (layer: (typeof layers)[number]['layer']) => (layer ? layerName(layer) : coverage('noLayer'))
  const bare = layers.filter(({ mix }) => sizeOf(mix) === 0)
  const said = kind === 'countries' ? sayCountry(code, name) : kind === 'plans' ? name : t('region')
  const sayDay = (day: string) => sayDate({ on: day, precision: 'day' }, locale)
  return (
    <>
      <PageTitle
        eyebrow={t('title')}
        title={said}
        lang={kind === 'plans' ? profile.language : undefined}
        lead={t('lead', {
          layers: 4 - bare.length,
          commitments: layers.reduce((sum, { mix }) => sum + sizeOf(mix), 0),
        })}
      />
      <Marginal
        notes={
          <>
            <p>{t('how')}</p>
            {earlier.length > 0 ? <p>{t('howEarlier')}</p> : null}
          </>
        }
      >
        <Table
          caption={t('title')}
          captionHidden
          columns={[
            { key: 'layer', label: t('layer'), header: true },
            ...earlier.map(({ day }) => ({ key: day, label: sayDay(day), numeric: true })),
            { key: 'now', label: t('commitments'), numeric: true },
            { key: 'work', label: coverage('work') },
          ]}
          rows={layers.map(({ layer, mix }) => {
            const href = narrowed(routes.commitments(locale), { ...within, layer: layer ?? 'none' })
            return {
              id: layer ?? 'none',
              cells: {
                layer: nameOf(layer),
                ...Object.fromEntries(
                  earlier.map((then) => [
                    then.day,
                    sizeOf(then.layers.find((each) => each.layer === layer)?.mix ?? {}),
                  ]),
                ),
                now:
                  sizeOf(mix) === 0 ? (
                    coverage('none')
                  ) : (
                    <span className="knot-figure">
                      <ClothKnot href={href} mix={mix} crossing={`${said} × ${nameOf(layer)}`} />
                    </span>
                  ),
                work: sizeOf(mix) === 0 ? t('question', { layer: nameOf(layer) }) : <MixWords mix={mix} />,
              },
            }
          })}
        />
      </Marginal>
    </>
  )
}
