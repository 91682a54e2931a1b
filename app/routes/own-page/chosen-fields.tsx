import type { OwnReport } from '#app/db/round/own-rounds.server.ts'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'

/** What a row of the list sends along: which report it is, and what was seen of it. See domain/status-report/chosen. */
export function ChosenFields({ index, report }: { index: number; report: OwnReport }) {
  const name = (field: string): string => `rows.${index}.${field}`
  return (
    <>
      <HiddenField name={name('commitment')} value={report.commitment.slug} readOnly />
      <HiddenField name={name('version')} value={report.version} readOnly />
      <HiddenField name={name('from')} value={report.last?.id ?? 0} readOnly />
    </>
  )
}

/** The tick of a row; `isTicked` when it was made before another row's button was pressed. */
export const tickOf = (round: string, index: number, about: string, isTicked = false) => ({
  id: `valj-${round}-${about === confirms ? 'a' : 'b'}-${index}`,
  name: `rows.${index}.chosen`,
  defaultChecked: isTicked,
  about,
})

/** What a tick says before the commitment's label, to those who hear the page. */
export const confirms = 'Bekräfta som oförändrat:'
export const submits = 'Skicka in:'
