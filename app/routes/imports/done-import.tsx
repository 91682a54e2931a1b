import { importPath } from '#app/domain/import/choices-path.ts'
import { importedInWords } from '#app/domain/import/counts.ts'
import { importKinds } from '#app/domain/import/kind.ts'
import { breakdowns } from '#app/domain/series/cell.ts'
import { formatValue } from '#app/domain/series/value.ts'
import { formatDateTime } from '#app/domain/swedish.ts'
import { ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { Section } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { DataTable } from '#app/ui/table.tsx'
import type { ImportPageData } from './load-page.server.ts'
import { Pages } from './pages.tsx'

type Written = NonNullable<ImportPageData['written']>['values'][number]

/** What an import wrote, each value with its series and its place, and what may be done with the import. */
export function DoneImport({ page: { imported, written, mayRepeat, takesFile } }: { page: ImportPageData }) {
  const { counts, undone } = imported
  const values = written?.values ?? []
  return (
    <>
      <SummaryList
        rows={[
          { term: 'Resultat', value: counts === null ? '' : `${importedInWords(counts)}.` },
          {
            term: 'Inläst',
            value: `${imported.appliedAt === null ? '' : formatDateTime(imported.appliedAt)}, ${imported.appliedName ?? ''}`,
          },
          ...(imported.reason === '' ? [] : [{ term: 'Skäl för ändringarna', value: imported.reason }]),
          ...(undone === null
            ? []
            : [{ term: 'Ångrad', value: `${formatDateTime(undone.at)}, ${undone.name}: ${undone.reason}` }]),
        ]}
      />
      <ButtonRow>
        {imported.state === 'done' ? (
          <LinkButton kind="secondary" href={importPath(imported.id, 'angrande')}>
            Ångra importen
          </LinkButton>
        ) : null}
        {mayRepeat ? (
          <LinkButton kind="secondary" href={importPath(imported.id, 'upprepning')}>
            {takesFile ? 'Upprepa, också med en ny fil' : 'Upprepa importen'}
          </LinkButton>
        ) : (
          <LinkButton kind="secondary" href={importKinds[imported.kind].path}>
            Räkna om och läs in igen
          </LinkButton>
        )}
      </ButtonRow>
      <Section id="varden" title="Inlästa värden">
        {values.length === 0 ? (
          <p>Importen läste inte in något nytt.</p>
        ) : (
          <>
            <p>
              <a href={importPath(imported.id, 'varden.csv')}>Hämta alla värden som CSV</a>
            </p>
            <DataTable
              caption="Värden som importen läste in"
              captionHidden
              wide
              rows={values}
              rowKey={(row) => row.id}
              columns={[
                { key: 'about', label: 'Gäller', rowHeader: true, cell: aboutRow },
                {
                  key: 'series',
                  label: 'Serie',
                  cell: ({ indicator, series }) => (
                    <a href={`/samordning/indikatorer/${indicator.slug}/serier/${series.slug}/varden`}>
                      {indicator.shortName}, {series.shortLabel}
                    </a>
                  ),
                },
                { key: 'value', label: 'Värde', numeric: true, cell: (row) => <WrittenValue row={row} /> },
                {
                  key: 'place',
                  label: 'Står i underlaget',
                  cell: (row) => `”${row.quoted}”, ${row.locator}`,
                },
                { key: 'current', label: 'Gäller nu', cell: (row) => (row.isCurrent ? 'Ja' : 'Nej, ändrat sedan') },
              ]}
            />
            <Pages
              page={written?.page ?? 1}
              pages={written?.pages ?? 1}
              addressOf={(to) => `${importPath(imported.id)}${to === 1 ? '' : `?sida=${to}`}#varden`}
            />
          </>
        )}
      </Section>
    </>
  )
}

const aboutRow = ({ subject, year, breakdown }: Written): string =>
  `${subject} ${year}${breakdown === 'total' ? '' : `, ${breakdowns[breakdown].label.toLocaleLowerCase('sv')}`}`

function WrittenValue({ row }: { row: Written }) {
  const { unit } = row.indicator
  if (row.before === null) return <>{formatValue(row.value, unit)}</>
  return (
    <>
      <del>{formatValue(row.before, unit)}</del> → <ins>{formatValue(row.value, unit)}</ins>
    </>
  )
}
