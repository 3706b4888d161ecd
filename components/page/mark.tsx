/** Concord's sign: two threads over and under two others, tied once. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
      <path d="M11 0v7M11 13v19M21 0v19M21 25v7M0 10h19M25 10h7M0 22h7M13 22h19" />
      <path className="c-indigo" fill="currentColor" stroke="none" d="m16 9 7 7-7 7-7-7z" />
    </svg>
  )
}
