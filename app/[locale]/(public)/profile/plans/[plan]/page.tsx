import { ProfileShell, profileMetadata } from '@/components/coverage/profile-route'
import { publicMetadataOf, publicPage } from '@/components/page/public-page'
import { publicProfile } from '@/lib/coverage/queries/public-pages'

export const revalidate = 3600
export const generateStaticParams = () => []
type Props = { params: Promise<{ locale: string; plan: string }> }

export const generateMetadata = publicMetadataOf(async ({ params }: Props) => {
  const { locale, plan: code } = await params
  return await profileMetadata(locale, await publicProfile('plans', decodeURIComponent(code)))
})

export default publicPage(async ({ params }: Props) => {
  const { locale, plan: code } = await params
  return <ProfileShell locale={locale} profile={await publicProfile('plans', decodeURIComponent(code))} />
})
