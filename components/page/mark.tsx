/** Concord's sign: a thread over, a thread under, and the knot that ties them. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M12 0v32M20 0v32M0 12h32M0 20h32" />
      <path className="kp" d="M16 3 29 16 16 29 3 16z" />
      <path
        className="c-indigo"
        fill="currentColor"
        stroke="none"
        d="M16 5.5 26.5 16 16 26.5 5.5 16zm0 6.5-4 4 4 4 4-4z"
      />
    </svg>
  )
}
