// Bands that pass over and under each other, in ems, so that the style sheet sets the width of the cloth. Each is a dark
// strip under a lighter one; where the warp comes out on top, a piece of it is laid over the weft again.
const edges = ['warp', 'weft', 'over'].flatMap((band) => [0, 1].map((row) => ({ band, row })))

/** The two patterns that drawings are filled with, once a page: the woven ground, and the stripes of half-done work. */
export function WeaveSheet() {
  return (
    <svg className="weave sr" aria-hidden="true">
      <pattern id="weft" width="24" height="3" patternUnits="userSpaceOnUse">
        <path className="c-indigo" fill="currentColor" d="M0 0h24v1.8H0z" />
      </pattern>
      <pattern id="weave" width="2em" height="2em" patternUnits="userSpaceOnUse">
        {edges.map(({ band, row }) =>
          ['edge', 'middle'].map((part) => {
            const [thick, at] = part === 'edge' ? ['.26em', `${row}.37em`] : ['.21em', `${row}.395em`]
            return band === 'weft' ? (
              <rect key={part} className={part} x={at} width={thick} height="2em" />
            ) : (
              <rect
                key={part}
                className={part}
                y={at}
                height={thick}
                x={band === 'over' ? `${row}.${part === 'edge' ? 25 : 24}em` : undefined}
                width={band === 'over' ? (part === 'edge' ? '.5em' : '.52em') : '2em'}
              />
            )
          }),
        )}
      </pattern>
    </svg>
  )
}
