import { useTranslations } from 'next-intl'
import type { Mix } from '@/lib/coverage/rules'
import { workLook, workOrder } from '../chart/states'
import { StateWord } from '../ui/state-word'

/** A mix of states in words, each with its count and its shape. */
export function MixWords({ mix }: { mix: Mix }) {
  const t = useTranslations('progress.implementation')
  return (
    <ul className="key">
      {workOrder.flatMap((work) =>
        mix[work]
          ? [
              <li key={work}>
                <StateWord {...workLook(work, 50)}>
                  {mix[work]} {t(work)}
                </StateWord>
              </li>,
            ]
          : [],
      )}
    </ul>
  )
}
