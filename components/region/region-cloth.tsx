import { useLocale, useTranslations } from 'next-intl'
import { type Filters, narrowed } from '@/lib/filters'
import type { Crossing, RegionCloth as ClothOfRegion } from '@/lib/plan/queries/region'
import { routes } from '@/lib/routes'
import { Cloth } from '../chart/cloth'

/** The region's cloth as it stands: a framework's lines one way, the work plans the other; on a phone, the layers. */
export function RegionCloth({ cloth, demonstration }: { cloth: ClothOfRegion; demonstration: boolean }) {
  const t = useTranslations('region.cloth')
  const commitment = useTranslations('commitment')
  const locale = useLocale()
  const world: Filters = demonstration ? { demonstration: 'only' } : {}
  const columns = cloth.lines.map(({ code, title, language }) => ({
    id: code,
    code: code.replace(`${cloth.framework.code}.`, ''),
    name: title,
    lang: language,
    href: routes.frameworkItem(locale, cloth.framework.code, code),
  }))
  const cells = (crossings: Crossing[], hrefOf: (item: string) => string) =>
    crossings.map((mix, index) => {
      const line = cloth.lines[index]
      return mix && line ? { mix, href: hrefOf(line.code) } : null
    })
  return (
    <>
      <div className="max-md:hidden">
        <Cloth
          caption={t('byPlan', { framework: cloth.framework.name })}
          rowsLabel={t('plans')}
          columns={columns}
          rows={cloth.plans.map((plan) => ({
            id: plan.code,
            name: plan.name,
            lang: plan.language,
            href: routes.plan(locale, plan.code),
            cells: cells(plan.cells, (item) => narrowed(routes.plan(locale, plan.code), { item })),
          }))}
        />
      </div>
      <div className="md:hidden">
        <Cloth
          caption={t('byLayer', { framework: cloth.framework.name })}
          rowsLabel={t('layers')}
          columns={columns}
          rows={cloth.layers.map(({ layer, cells: crossings }) => ({
            id: layer,
            name: commitment(`layer.${layer}`),
            href: narrowed(routes.commitments(locale), { layer, ...world }),
            cells: cells(crossings, (item) =>
              narrowed(routes.commitments(locale), { layer, item, ...world }),
            ),
          }))}
        />
      </div>
    </>
  )
}
