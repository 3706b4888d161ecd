import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { NoSuchDay } from '@/components/past/no-such-day'
import { firstDay } from '@/lib/history/first-day'
import { routes } from '@/lib/routes'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string; of?: string[] }> }

export const generateMetadata = publicMetadataOf<Props>(() => Promise.resolve(null))

/** The page that was asked for stays named, so that another day of it can be chosen. */
export default publicPage(async ({ params }: Props) => {
  const { locale, of = [] } = await params
  return <NoSuchDay firstDay={await firstDay()} path={[routes.home(locale), ...of].join('/')} />
})
