import { useTranslations } from 'next-intl'
import type { AskedState } from '@/lib/round/rules'
import { StateWord } from '../ui/state-word'
import type { ShapeName } from '../ui/shape'
import type { Tone } from '../ui/tag'

/** Circles like every scale of reporting: full once it is public, half while it is under way, open or dotted where nothing is. */
const looks: Record<AskedState, { shape: ShapeName; tone: Tone }> = {
  reported: { shape: 'dot-full', tone: 'indigo' },
  in_moderation: { shape: 'dot-half', tone: 'indigo' },
  returned: { shape: 'dot-half', tone: 'madder' },
  draft: { shape: 'dot-half', tone: 'ink' },
  awaited: { shape: 'dot-open', tone: 'ink' },
  late: { shape: 'dot-open', tone: 'madder' },
  silent: { shape: 'dot-absent', tone: 'faint' },
  exempt: { shape: 'none', tone: 'faint' },
}

/** How an asked report stands; in a closed round only whether it was reported. */
export function AskedWord({ state, isClosed }: { state: AskedState; isClosed?: boolean | undefined }) {
  const t = useTranslations('round')
  const { shape, tone } = looks[state]
  return (
    <StateWord shape={shape} tone={tone}>
      {isClosed && state !== 'reported' ? t('notReported') : t(`state.${state}`)}
    </StateWord>
  )
}
