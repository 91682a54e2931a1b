import { importPath } from '#app/domain/import/choices-path.ts'
import { breakdowns } from '#app/domain/series/cell.ts'
import { formatValue } from '#app/domain/series/value.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Section } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'
import type { EntryPage } from './values.tsx'

type Stored = EntryPage['stored'][number]

/** The values of the chosen years, each with the way to withdraw it. */
export function StoredValues({ page: { stored, rows, series, path } }: { page: EntryPage }) {
  const shown = new Set(rows.map(({ key }) => key))
  const values = stored.filter((one) => one.value.type !== 'missing' && shown.has(one.subject))
  return (
    <Section id="sparade-varden" title="Sparade värden">
      {values.length === 0 ? (
        <EmptyState title="Inga värden är sparade för de valda åren" level={3}>
          Fyll i tabellen eller klistra in ett block, eller välj andra år.
        </EmptyState>
      ) : (
        <details>
          <summary>Visa {values.length === 1 ? 'det sparade värdet' : `de ${values.length} sparade värdena`}</summary>
          <DataTable
            caption="Sparade värden i urvalet"
            wide
            rows={values}
            rowKey={(row) => row.cell}
            columns={[
              { key: 'subject', label: 'Gäller', rowHeader: true, cell: (row: Stored) => row.subjectName },
              { key: 'year', label: 'År', numeric: true, cell: (row) => row.year },
              { key: 'breakdown', label: 'Uppdelning', cell: (row) => breakdowns[row.breakdown].label },
              {
                key: 'value',
                label: 'Värde',
                numeric: true,
                cell: (row) => formatValue(row.value, series.indicator.unit),
              },
              {
                key: 'import',
                label: 'Kom in med',
                cell: (row) =>
                  row.importId === null ? (
                    'Inmatat'
                  ) : (
                    <a href={importPath(row.importId)}>
                      Import
                      <span className="hidden-visually">
                        {' '}
                        av värdet för {row.subjectName} {row.year}
                      </span>
                    </a>
                  ),
              },
              {
                key: 'withdraw',
                label: 'Återkalla',
                cell: (row) => (
                  <a href={`${path}/${row.id}/aterkallande`}>
                    Återkalla
                    <span className="hidden-visually">
                      {' '}
                      värdet för {row.subjectName} {row.year}
                    </span>
                  </a>
                ),
              },
            ]}
          />
        </details>
      )}
    </Section>
  )
}
