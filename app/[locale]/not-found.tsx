import { NothingHereWords } from '@/components/page/nothing-here'

/** What signed-in pages show for an address where nothing is; public pages answer with the same words by themselves. */
export default function NotFound() {
  return <NothingHereWords />
}
