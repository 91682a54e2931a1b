import type { MatchedCategories } from '#app/domain/import/statistics/areas.ts'
import { counted, sentenceCase } from '#app/domain/swedish.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** How many of the file's areas are in the register, and which are not, each with why. */
export function UnknownAreas(props: { areas: MatchedCategories | null; years: { from: number; to: number } }) {
  const { areas, years } = props
  const span = years.from === years.to ? `${years.from}` : `${years.from}–${years.to}`
  if (areas === null) return <p>Värdena gäller {span}.</p>
  const { matched, unknown } = areas
  return (
    <>
      <p>
        {sentenceCase(counted(matched, 'område', 'områden', 'neuter'))} i filen finns i områdesregistret. Värdena gäller{' '}
        {span}.
      </p>
      {unknown.length === 0 ? null : (
        <Notice
          kind="warning"
          title={`${sentenceCase(counted(unknown.length, 'område', 'områden', 'neuter'))} finns inte i registret och kan inte läsas in`}
        >
          <Disclosure summary="Visa vilka">
            <ul>
              {unknown.map(({ name, why }) => (
                <li key={name}>
                  {name}: {why}
                </li>
              ))}
            </ul>
          </Disclosure>
        </Notice>
      )}
    </>
  )
}
