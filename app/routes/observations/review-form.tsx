import { fieldId } from '#app/components/use-checked-form.ts'
import { writtenInWords } from '#app/domain/observation/check-entries.ts'
import { longestReason } from '#app/domain/observation/provenance.ts'
import { counted, sentenceCase } from '#app/domain/swedish.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Section } from '#app/ui/page.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { DataTable } from '#app/ui/table.tsx'
import type { EntryAnswer, ReviewedValue } from './entry-answer.ts'
import type { EntryPage } from './values.tsx'

const outcomes = {
  new: { label: 'Nytt', shape: 'full', tone: 'good' },
  changed: { label: 'Ändrat', shape: 'half', tone: 'warn' },
  unchanged: { label: 'Oförändrat', shape: 'dash', tone: 'muted' },
} as const satisfies Record<ReviewedValue['outcome'], object>

/** So many changed values that a reason of its own for each is no longer asked. */
const mostOwnReasons = 50

/** So many rows that the table scrolls in its own region. */
const longTable = 12

/** What would be written, value by value, and why changed values change; saving writes all of it or nothing. */
export function ReviewForm({ page, answer }: { page: EntryPage; answer: EntryAnswer }) {
  const { typed, review, errors } = answer
  const changed = review.filter(({ outcome }) => outcome === 'changed')
  const created = review.filter(({ outcome }) => outcome === 'new')
  const toWrite = changed.length + created.length
  const source = page.sources.find(({ slug }) => slug === typed.provenance.source)?.name ?? ''
  const faults = Object.entries(errors).map(([name, message]) => ({ fieldId: fieldId(name), message }))
  const buttons = (
    <ButtonRow note={toWrite === 0 ? 'Alla värden står redan så. Det finns inget att spara.' : undefined}>
      <Button name="intent" value="save" disabled={toWrite === 0}>
        {toWrite === 1 ? 'Spara värdet' : `Spara ${toWrite} värden`}
      </Button>
      <Button name="intent" value="edit" kind="secondary">
        Gå tillbaka och ändra
      </Button>
    </ButtonRow>
  )
  return (
    <form method="post" action={page.path + page.query} noValidate>
      <ErrorSummary errors={faults}>Inget har sparats än.</ErrorSummary>
      <Carried answer={answer} />
      <SummaryList
        rows={[
          { term: 'Skulle sparas', value: totals(created.length, changed.length, review.length - toWrite) },
          { term: 'Källa', value: source },
          ...(typed.provenance.note === '' ? [] : [{ term: 'Anmärkning', value: typed.provenance.note }]),
          ...(page.series.indicator.state === 'development'
            ? [{ term: 'Indikatorn', value: 'Är en utvecklingsindikator. Den blir ny med sitt första värde.' }]
            : []),
          ...(typed.provenance.yearInferred
            ? [{ term: 'År', value: 'Källan anger inte vilket år värdena gäller.' }]
            : []),
        ]}
      />
      <Section id="vad-som-skulle-sparas" title="Vad som skulle sparas">
        {review.length > longTable ? (
          <p className="small">Tabellen har {review.length} rader. Rulla i den för att se alla.</p>
        ) : null}
        <DataTable
          caption="Värden att spara, ett på varje rad"
          captionHidden
          wide
          rows={review}
          rowKey={(row) => row.cell}
          columns={[
            { key: 'subject', label: 'Gäller', rowHeader: true, cell: (row: ReviewedValue) => aboutOf(row) },
            { key: 'value', label: 'Värde', numeric: true, cell: (row) => <Values row={row} /> },
            { key: 'outcome', label: 'Vad händer', cell: (row) => <StatusMark {...outcomes[row.outcome]} /> },
            { key: 'quoted', label: 'Står i källan', cell: (row) => `”${row.quotedText}”` },
            { key: 'locator', label: 'Plats i källan', cell: (row) => row.locator },
          ]}
        />
        {changed.length === 0 ? buttons : null}
      </Section>
      {changed.length === 0 ? null : (
        <Section id="varfor" title="Varför ändras värdena?">
          <div className="form">
            <TextArea
              id="reason"
              name="reason"
              label="Skäl"
              hint="Visas tillsammans med det tidigare värdet, som finns kvar."
              error={errors['reason']}
              rows={3}
              limit={longestReason}
              defaultValue={typed.reason}
            />
            {changed.length > mostOwnReasons || changed.length === 1
              ? null
              : changed.map((row) => (
                  <TextField
                    key={row.cell}
                    id={fieldId(`reasons.${row.cell}`)}
                    name={`reasons.${row.cell}`}
                    label={`Eget skäl för ${aboutOf(row)}`}
                    error={errors[`reasons.${row.cell}`]}
                    optional
                    defaultValue={typed.reasons[row.cell] ?? ''}
                  />
                ))}
            {buttons}
          </div>
        </Section>
      )}
    </form>
  )
}

/** "Solna 2019, kvinnor". */
const aboutOf = ({ subject, year, breakdown }: ReviewedValue): string =>
  `${subject} ${year}${breakdown === undefined ? '' : `, ${breakdown}`}`

function totals(created: number, changed: number, unchanged: number): string {
  const written = `${writtenInWords(created, changed)}.`
  return unchanged === 0
    ? written
    : `${written} ${sentenceCase(counted(unchanged, 'står', 'står', 'neuter'))} redan så.`
}

function Values({ row }: { row: ReviewedValue }) {
  if (row.outcome !== 'changed') return <>{row.to}</>
  return (
    <>
      <del>{row.from}</del> → <ins>{row.to}</ins>
      {row.isReported ? <span className="small"> från en lägesrapport</span> : null}
    </>
  )
}

/** What was typed, along to the next step. */
function Carried({ answer: { typed, signs } }: { answer: EntryAnswer }) {
  const { provenance } = typed
  return (
    <>
      <HiddenField name="typed" value={JSON.stringify(typed.cells)} readOnly />
      <HiddenField name="opened" value={JSON.stringify(typed.opened)} readOnly />
      <HiddenField name="block" value={typed.block} readOnly />
      <HiddenField name="source" value={provenance.source} readOnly />
      <HiddenField name="locator" value={provenance.locator} readOnly />
      <HiddenField name="note" value={provenance.note} readOnly />
      {provenance.yearInferred ? <HiddenField name="yearInferred" value="on" readOnly /> : null}
      {signs.map((sign) => (
        <HiddenField key={sign} name={`meanings.${sign}`} value={typed.meanings[sign] ?? ''} readOnly />
      ))}
    </>
  )
}
