import { SheetShell, sheetAsked, sheetMetadata } from '@/components/coverage/sheet-route'
import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { publicSheetAt } from '@/lib/coverage/queries/public-pages'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string; framework: string; by: string }> }

export const generateMetadata = publicMetadataOf(async ({ params }: Props) => {
  const given = await params
  const asked = sheetAsked(given)
  return await sheetMetadata(given.locale, await publicSheetAt(asked), asked.from)
})

export default publicPage(async ({ params }: Props) => {
  const given = await params
  const asked = sheetAsked(given)
  return <SheetShell locale={given.locale} sheet={await publicSheetAt(asked)} from={asked.from} />
})
