import { importPath } from '#app/domain/import/choices-path.ts'
import { outcomes } from '#app/domain/import/judging/judged.ts'
import { counted, formatNumber, sentenceCase } from '#app/domain/swedish.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { Section } from '#app/ui/page.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { DataTable, type Column } from '#app/ui/table.tsx'
import { Pages } from './pages.tsx'
import type { PreviewView, ProblemGroup, ShownValue } from './preview-view.server.ts'

/** What is in the way, what is worth a look, how what came was read, and every value that would be written. */
export function PreviewDetails({ id, view, unclear }: { id: number; view: PreviewView; unclear: string | undefined }) {
  const stops = view.problems.filter(({ severity }) => severity === 'stops')
  const notes = view.problems.filter(({ severity }) => severity === 'note')
  return (
    <>
      {stops.length === 0 ? null : (
        <Section id="gar-inte" title="Det här går inte att läsa in">
          {unclear === undefined ? null : (
            <p>
              Tecken och områden som är oklara <a href={unclear}>kan du avgöra här</a>.
            </p>
          )}
          <Problems groups={stops} />
        </Section>
      )}
      {view.outliers.length === 0 ? null : (
        <Section id="avvikande" title="Värda att titta på">
          <p>
            De läses in som de står. Jämför med underlaget, och ändra valen om de är fellästa.
            {view.outlierCount > view.outliers.length ? ` Här visas de första ${view.outliers.length}.` : ''}
          </p>
          <DataTable
            caption="Värden som skiljer sig från vad man väntar sig"
            captionHidden
            wide
            rows={view.outliers}
            rowKey={(row) => row.key}
            columns={[
              { key: 'about', label: 'Gäller', rowHeader: true, cell: (row) => row.about },
              {
                key: 'why',
                label: 'Varför',
                cell: (row) => (
                  <>
                    <b>{row.rule}.</b> {row.why}
                  </>
                ),
              },
              series,
              place,
            ]}
          />
        </Section>
      )}
      {view.changed.length === 0 ? null : (
        <Section id="andrade" title="Värden som ändras">
          {view.counts.changed > view.changed.length ? (
            <p>
              Här visas de första {view.changed.length} av {formatNumber(view.counts.changed)}. Alla finns i filen
              nedan.
            </p>
          ) : null}
          <DataTable
            caption="Värden som finns och skulle ändras"
            captionHidden
            wide
            rows={view.changed}
            rowKey={(row) => row.key}
            columns={[about, series, value, place]}
          />
        </Section>
      )}
      {notes.length === 0 ? null : (
        <Section id="att-veta" title="Bra att veta">
          <Problems groups={notes} />
        </Section>
      )}
      {view.facts.length === 0 ? null : (
        <Section id="hur-det-lastes" title="Så lästes underlaget">
          <SummaryList rows={view.facts.map(({ term, value }) => ({ term, value }))} />
        </Section>
      )}
      <Section id="varden" title="Det här skulle läsas in">
        {view.values.length === 0 ? (
          <EmptyState title="Inget värde" level={3}>
            Ändra valen, eller läs varför ovan.
          </EmptyState>
        ) : (
          <>
            <p>
              <a href={importPath(id, 'varden.csv')}>Hämta alla värden som CSV</a>
            </p>
            <DataTable
              caption="Värden som skulle läsas in, ett på varje rad"
              captionHidden
              wide
              rows={view.values}
              rowKey={(row) => row.key}
              columns={[about, series, value, outcome, place]}
            />
            <Pages
              page={view.page}
              pages={view.pages}
              addressOf={(page) => `${importPath(id)}${page === 1 ? '' : `?sida=${page}`}#varden`}
            />
          </>
        )}
      </Section>
      {view.series.length === 0 || view.values.length === 0 ? null : (
        <Section id="serier" title="Serier som får värden">
          <LinkList links={view.series.map(({ href, name }) => ({ href, label: name }))} />
        </Section>
      )}
    </>
  )
}

const about: Column<ShownValue> = { key: 'about', label: 'Gäller', rowHeader: true, cell: (row) => row.about }
const series: Column<ShownValue> = { key: 'series', label: 'Serie', cell: (row) => row.series }
const outcome: Column<ShownValue> = {
  key: 'outcome',
  label: 'Vad händer',
  cell: (row) => <StatusMark {...outcomes[row.outcome]} />,
}
const place: Column<ShownValue> = {
  key: 'place',
  label: 'Står i underlaget',
  cell: (row) => (
    <>
      ”{row.quoted}”, {row.place}
    </>
  ),
}
const value: Column<ShownValue> = {
  key: 'value',
  label: 'Värde',
  numeric: true,
  cell: (row) =>
    row.from === undefined ? (
      row.to
    ) : (
      <>
        <del>{row.from}</del> → <ins>{row.to}</ins>
        {row.isReported ? <span className="small"> från en lägesrapport</span> : null}
      </>
    ),
}

/** Problems by kind, each with its place. */
function Problems({ groups }: { groups: readonly ProblemGroup[] }) {
  return (
    <>
      {groups.map((group) => (
        <Section key={group.kind} level={3} title={sentenceCase(group.kind)}>
          <p>
            {sentenceCase(counted(group.count, 'plats', 'platser'))}
            {group.count > group.shown.length ? `. Här visas de första ${group.shown.length}.` : '.'}
          </p>
          <ul>
            {group.shown.map(({ place: where, why }, index) => (
              <li key={index}>
                {where === '' ? null : <b>{sentenceCase(where)}: </b>}
                {why}
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  )
}
