/** What the Enter key presses: browsers take a form's first button, and that must not be the one that removes a row. */
export function DefaultSubmit({ value, children }: { value: string; children: string }) {
  return (
    <button className="sr" type="submit" name="then" value={value} tabIndex={-1} aria-hidden="true">
      {children}
    </button>
  )
}
