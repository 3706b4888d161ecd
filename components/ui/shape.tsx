import { toneClass, type Tone } from './tag'

/** The shapes that states are drawn with, one family a scale, so that each reads without its colour:
 * diamonds for the work, triangles for the schedule, circles for the reporting, strokes for a verdict. */
const drawings = {
  'diamond-0': <path className="kp" d="M12 2 22 12 12 22 2 12z" />,
  'diamond-1': <Dyed d="M12 22 17 17H7z" />,
  'diamond-2': <Dyed d="M12 22 22 12H2z" />,
  'diamond-3': <Dyed d="M12 22 22 12 17 7H7L2 12z" />,
  'diamond-4': <Dyed d="M12 22 22 12 14.5 4.500H9.500L2 12z" />,
  'diamond-full': (
    <>
      <path fill="currentColor" d="M12 2 22 12 12 22 2 12z" />
      <path className="kp" stroke="none" d="M12 8.5 15.5 12 12 15.5 8.5 12z" />
    </>
  ),
  'diamond-cut': <path className="kp" d="M12 2 22 12 12 22 2 12zM8.5 8.500l7 7M15.5 8.500l-7 7" />,
  'diamond-absent': <path className="kp" strokeDasharray="2.1 2.6" d="M12 2 22 12 12 22 2 12z" />,
  'way-on': <path fill="currentColor" d="M6 4 20 12 6 20z" />,
  'way-risk': <path className="kp" d="M12 3 22 20H2zM12 9v6" />,
  'way-late': <path fill="currentColor" d="M12 3 22 20H2z" />,
  'way-over': (
    <>
      <path fill="currentColor" d="M3 3h18v18H3z" />
      <path className="kp" stroke="none" d="M10.5 6h3v8h-3zM10.5 16h3v2.500h-3z" />
    </>
  ),
  'way-done': <path d="M4 6 14 12 4 18zM19 4v16" />,
  'dot-full': <circle cx="12" cy="12" r="9" fill="currentColor" />,
  'dot-half': (
    <>
      <circle className="kp" cx="12" cy="12" r="9" />
      <path fill="currentColor" d="M12 3a9 9 0 0 1 0 18z" />
    </>
  ),
  'dot-open': <circle className="kp" cx="12" cy="12" r="9" />,
  'dot-absent': <circle className="kp" cx="12" cy="12" r="9" strokeDasharray="2.4 3.2" />,
  'mark-yes': <path d="m3 13 6 6L21 5" />,
  'mark-ask': <path d="M7 8.500A5 5 0 0 1 12 4c3 0 5 1.8 5 4.400C17 12 12 12 12 15.500M12 19v2" />,
  'mark-no': <path d="M3 9h18M3 15h18M17 3 7 21" />,
  none: <path d="M2 12h4M10 12h4M18 12h4" />,
}
export type ShapeName = keyof typeof drawings

function Dyed({ d }: { d: string }) {
  return (
    <>
      <path className="kp" d="M12 2 22 12 12 22 2 12z" />
      <path fill="currentColor" stroke="none" d={d} />
    </>
  )
}

/** The sheet of shapes, once a page (the shells carry it); every state then costs one short `use`. */
export function ShapeSheet() {
  return (
    <svg width="0" height="0" className="sr" aria-hidden="true">
      {Object.entries(drawings).map(([name, drawing]) => (
        <symbol key={name} id={name} viewBox="0 0 24 24">
          {drawing}
        </symbol>
      ))}
    </svg>
  )
}

/** One shape at the size of the text beside it. The word stands next to it: alone it says nothing. */
export function Shape({ name, tone }: { name: ShapeName; tone?: Tone | undefined }) {
  return (
    <svg className={`k${toneClass(tone)}`} aria-hidden="true">
      <use href={`#${name}`} />
    </svg>
  )
}
