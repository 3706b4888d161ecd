import { useTranslations } from 'next-intl'
import type { CommitmentInFull } from '@/lib/commitment/queries/in-full'
import type { PublicEvent } from '@/lib/history/queries'
import { CommitmentRounds } from '../round/commitment-rounds'
import { PartsSection } from '../joint/parts-section'
import { PublicBlockers } from '../blocker/public-blockers'
import { PublicLinks } from '../commitment-link/link-list'
import { OverlapsOfCommitment } from '../overlap/overlaps-of-commitment'
import { PracticesAround } from '../practice/practices-around'
import { CommitmentHead } from './commitment-head'
import { CommitmentHistory } from './commitment-history'
import { HowItStands } from './how-it-stands'
import { Indicators } from './indicators'
import { Moves } from './moves'
import { Milestones } from './milestones'
import { Promise } from './promise'
import { Reports } from './reports'
import { Serves } from './serves'

const parts = ['promise', 'moved', 'serves', 'milestones', 'indicators', 'reports', 'history'] as const

/** One commitment: how it stands, then what was promised, what it serves, and everything that was said of it since. */
export function CommitmentPage({
  commitment,
  history,
}: {
  commitment: CommitmentInFull
  history: { events: PublicEvent[]; hasMore: boolean }
}) {
  return (
    <>
      <CommitmentHead commitment={commitment} />
      <div className="flow">
        <HowItStands commitment={commitment} />
        <PublicBlockers blockers={commitment.blockers} />
        <Contents isJoint={commitment.parts !== null} />
        <PartsSection commitment={commitment} />
        <Promise commitment={commitment} />
        <Moves commitment={commitment} />
        <Serves commitment={commitment} />
        <PublicLinks links={commitment.links} />
        <OverlapsOfCommitment overlaps={commitment.overlaps} />
        <PracticesAround practices={commitment.practices} />
        <Milestones commitment={commitment} />
        <Indicators commitment={commitment} />
        <Reports commitment={commitment} />
        <CommitmentRounds outcomes={commitment.outcomes} />
        <CommitmentHistory commitment={commitment} history={history} />
      </div>
    </>
  )
}

function Contents({ isJoint }: { isJoint: boolean }) {
  const joint = useTranslations('joint.parts')
  const t = useTranslations('commitmentPage')
  const history = useTranslations('history')
  const baseline = useTranslations('baseline.public')
  return (
    <nav className="row note noprint" aria-label={t('onThisPage')}>
      {isJoint ? (
        <a className="py-1" href="#parts">
          {joint('title')}
        </a>
      ) : null}
      {parts.map((part) => (
        <a key={part} className="py-1" href={`#${part}`}>
          {part === 'history' ? history('title') : part === 'moved' ? baseline('title') : t(`${part}.title`)}
        </a>
      ))}
    </nav>
  )
}
