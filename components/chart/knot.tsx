import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { toneClass } from '../ui/tag'
import { fan } from './geometry'
import { type Work, workLook } from './states'

export type Thread = {
  id: string
  href: string
  /** Short, always shown. */
  code: string
  /** Shown where there is room. */
  name?: string | undefined
  lang?: string | undefined
  /** Not in the text itself: a crosswalk or a reader tied it. Drawn broken. */
  derived?: boolean | undefined
}

/** One commitment: the threads of the frameworks that it serves on one side, of its plan and pillar on the other. */
export function Knot({
  caption,
  serves,
  belongs,
  work,
  percent,
  children,
}: {
  caption: string
  serves: readonly Thread[]
  belongs: readonly Thread[]
  work: Work | null
  percent?: number | null | undefined
  /** What stands under the picture: the list with each thread's source. */
  children?: ReactNode
}) {
  const t = useTranslations('chart')
  const { shape, tone } = workLook(work, percent)
  const stated = serves.filter(({ derived }) => !derived)
  const derived = serves.filter((thread) => thread.derived)
  return (
    <figure className="knot">
      <figcaption className="sr">{caption}</figcaption>
      <div className="knot-in">
        <ThreadNames label={t('knot.serves')} threads={[...stated, ...derived]} empty={t('knot.nothing')} />
        <Fan threads={[...stated, ...derived]} towards="right" />
        <svg className={`kn${toneClass(tone)}`} aria-hidden="true">
          <use href={`#${shape}`} />
        </svg>
        <Fan threads={belongs} towards="left" />
        <ThreadNames label={t('knot.belongs')} threads={belongs} empty="" />
      </div>
      {derived.length > 0 ? (
        <p className="note key">
          <span className="st">
            <svg className="line" aria-hidden="true">
              <path className="th" d="M0 5h36" />
              <path className="th th-i" d="M0 5h36" />
            </svg>
            {t('knot.stated')}
          </span>
          <span className="st">
            <svg className="line" aria-hidden="true">
              <path className="th th-d" d="M0 5h36" />
            </svg>
            {t('knot.derived')}
          </span>
        </p>
      ) : null}
      {children}
    </figure>
  )
}

function ThreadNames({
  label,
  threads,
  empty,
}: {
  label: string
  threads: readonly Thread[]
  empty: string
}) {
  return (
    <ul aria-label={label}>
      {threads.map((thread) => (
        <li key={thread.id}>
          <a href={thread.href} lang={thread.lang} title={thread.name}>
            <b>{thread.code}</b>
            {thread.name ? <span> {thread.name}</span> : null}
          </a>
        </li>
      ))}
      {threads.length === 0 ? <li className="c-soft">{empty}</li> : null}
    </ul>
  )
}

function Fan({ threads, towards }: { threads: readonly Thread[]; towards: 'left' | 'right' }) {
  const count = Math.max(threads.length, 1)
  return (
    <svg className="fan" viewBox={`0 0 100 ${count * 20}`} preserveAspectRatio="none" aria-hidden="true">
      {fan(threads.length, towards).map((d, index) => (
        <path key={d} className={threads[index]?.derived ? 'th th-d' : 'th'} d={d} />
      ))}
      {/* A stated thread is a band: its lighter middle is laid over its edges. */}
      {fan(threads.length, towards).map((d, index) =>
        threads[index]?.derived ? null : <path key={d} className="th th-i" d={d} />,
      )}
    </svg>
  )
}
