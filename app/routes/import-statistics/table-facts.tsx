import { SummaryList } from '#app/ui/summary-list.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'

/** What the file says of itself. */
export interface TableFacts {
  title: string
  format: string
  source: string
  updated: string
  unit: string
  cells: string
  notes: readonly string[]
}

/** The table that is being read in, with its own notes folded. */
export function TableFactsView({ facts }: { facts: TableFacts }) {
  const rows = [
    { term: 'Tabell', value: facts.title },
    { term: 'Format', value: facts.format },
    { term: 'Källa enligt filen', value: facts.source },
    { term: 'Uppdaterad av källan', value: facts.updated },
    { term: 'Enhet enligt filen', value: facts.unit },
    { term: 'Celler', value: facts.cells },
  ]
  return (
    <>
      <SummaryList rows={rows.filter(({ value }) => value !== '')} />
      {facts.notes.length === 0 ? null : (
        <Disclosure summary="Filens egna anmärkningar" meta={`${facts.notes.length} stycken`}>
          <ul>
            {facts.notes.map((note, at) => (
              <li key={at}>{note}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}
