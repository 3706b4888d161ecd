import type { Metadata } from 'next'
import { NothingHere } from '@/components/page/nothing-here'
import { publicMetadataOf } from '@/components/page/public-page'

export const revalidate = 3600
export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string }> }
export const generateMetadata = publicMetadataOf<Props>(async (): Promise<Metadata | null> => null)

/** Every address that no page answers, in the reader's language. */
export default function NoSuchPage() {
  return <NothingHere />
}
