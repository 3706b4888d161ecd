/** The organisations on record for text fields to suggest; without it their codes can be typed all the same. */
export function OrganisationList({
  organisations,
}: {
  organisations: readonly { code: string; name: string }[]
}) {
  return (
    <datalist id="organisations">
      {organisations.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </datalist>
  )
}
