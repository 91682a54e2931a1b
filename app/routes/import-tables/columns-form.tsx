import { fieldId } from '#app/components/use-checked-form.ts'
import { unclearPath } from '#app/domain/import/choices-path.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { FieldPair } from '#app/ui/form/field-pair.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'
import type { ColumnsView, SlotView } from './columns-view.server.ts'
import { SlotFields, TargetFields } from './slot-fields.tsx'
import { SubjectList } from './wizard.tsx'

/** How a sheet is read, column by column. Works without scripts; "Uppdatera sidan" brings what follows of a choice. */
export function ColumnsForm(props: {
  id: number
  view: ColumnsView
  errors: Record<string, string>
  says: string | undefined
  refusal: string | undefined
  version: string
}) {
  const { id, view, errors, says, refusal, version } = props
  const faults = Object.entries(errors).map(([name, message]) => ({ fieldId: fieldId(name), message }))
  const field = (name: string) => ({ id: fieldId(name), name, error: errors[name] })
  const isOpen = ({ slot, role }: SlotView) =>
    role !== 'skip' || Object.keys(errors).some((name) => name.startsWith(`${slot}.`))
  const read = view.columns.filter(isOpen)
  const skipped = view.columns.filter((column) => !isOpen(column))
  const slots = (columns: readonly SlotView[]) =>
    columns.map((column) => <SlotFields key={column.slot} column={column} view={view} errors={errors} />)
  return (
    <form className="form-parts" method="post" action={`/samordning/import/${id}/kolumner`} noValidate>
      <HiddenField name="version" value={version} readOnly />
      <HiddenField name="shownFrom" value={view.shown.from} readOnly />
      <HiddenField name="shownTo" value={view.shown.to} readOnly />
      <ErrorSummary errors={faults}>Inget har sparats. Det du valde finns kvar.</ErrorSummary>
      {refusal === undefined ? null : (
        <Notice kind="error" title="Valen sparades inte" role="alert">
          <p>{refusal}</p>
        </Notice>
      )}
      {says === undefined ? null : (
        <Notice kind="info" title="Se efter en gång till" role="status">
          <p>{says}</p>
        </Notice>
      )}
      <EarlierNotice view={view} />
      <Section id="rubriken" title="Var rubriken står">
        <HeaderRowsTable view={view} />
        <div className="form">
          <FieldPair>
            <TextField
              {...field('headerFrom')}
              label="Första rubrikraden"
              hint="Lämna tomt om tabellen saknar rubrik."
              inputMode="numeric"
              width="short"
              defaultValue={view.header.from}
            />
            <TextField
              {...field('headerTo')}
              label="Sista rubrikraden"
              hint="Behövs när rubriken är flera rader."
              inputMode="numeric"
              width="short"
              optional
              defaultValue={view.header.to}
            />
          </FieldPair>
          <ButtonRow>
            <Button kind="secondary" name="intent" value="look">
              Läs om rubriken
            </Button>
          </ButtonRow>
        </div>
      </Section>
      <Section id="kolumnerna" title="Kolumner som läses">
        <p>
          {view.levels === '' ? 'Inga rader känns igen än.' : `Tabellen har ${view.levels}.`} Välj serie för varje
          kolumn med värden. Det som inte har en serie läses inte in.
        </p>
        {view.without === '' ? null : (
          <p>
            Det finns inga serier för {view.without}, så de raderna läses inte in.{' '}
            <a href="/samordning/indikatorer" target="_blank" rel="noopener">
              Lägg upp en serie i en ny flik
            </a>{' '}
            och uppdatera sedan sidan.
          </p>
        )}
        <div className="form">
          {slots(read)}
          {view.named.length === 0 ? null : <NamedFields view={view} errors={errors} />}
          <TextField
            {...field('year')}
            label="År som värdena gäller, där varken kolumn eller rad säger det"
            inputMode="numeric"
            width="short"
            optional
            defaultValue={view.year}
          />
          <TextField
            {...field('everyRow')}
            label="Område eller aktör som alla rader gäller, om ingen kolumn säger det"
            hint="Till exempel 01 Stockholms län."
            list="omraden"
            autoComplete="off"
            optional
            defaultValue={view.everyRow}
          />
          <SubjectList id="omraden" subjects={view.subjects} />
        </div>
      </Section>
      {skipped.length === 0 ? null : (
        <Disclosure summary={`Kolumner som inte läses in (${skipped.length})`} open={read.length === 0}>
          <div className="form">{slots(skipped)}</div>
        </Disclosure>
      )}
      {view.beyond === 0 ? null : <p>{view.beyond} kolumner längst till höger visas inte och läses inte in.</p>}
      <ButtonRow note="”Uppdatera sidan” visar de val som följer av dem du har gjort. Inget sparas.">
        <Button name="intent" value="save">
          Spara och fortsätt
        </Button>
        <Button kind="secondary" name="intent" value="look">
          Uppdatera sidan
        </Button>
        <a href={`/samordning/import/${id}/flik`}>Byt flik eller källa</a>
        {view.isSaved ? <a href={unclearPath(id)}>Tecken och områden som är oklara</a> : null}
      </ButtonRow>
    </form>
  )
}

function EarlierNotice({ view: { earlier } }: { view: ColumnsView }) {
  if (earlier === null) return null
  return (
    <Notice kind={earlier.differences.length === 0 ? 'info' : 'warning'} title="Valen från förra gången är ifyllda">
      <p>
        {earlier.says} {earlier.differences.length === 0 ? 'Kolumnerna är desamma.' : 'Det här skiljer sig i filen:'}
      </p>
      {earlier.differences.length === 0 ? null : (
        <ul>
          {earlier.differences.map((difference) => (
            <li key={difference}>{difference}</li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

function HeaderRowsTable({ view }: { view: ColumnsView }) {
  return (
    <DataTable
      caption="Raderna kring rubriken"
      captionHidden
      wide
      rows={view.around}
      rowKey={(row) => row.number}
      columns={[
        {
          key: 'row',
          label: 'Rad',
          rowHeader: true,
          cell: (row) => (row.isHeader ? `${row.number} (rubrik)` : String(row.number)),
        },
        ...view.aroundColumns.map((label, index) => ({
          key: label,
          label,
          cell: (row: ColumnsView['around'][number]) =>
            row.isHeader ? <strong>{row.cells[index]}</strong> : row.cells[index],
        })),
      ]}
    />
  )
}

function NamedFields({ view, errors }: { view: ColumnsView; errors: Record<string, string> }) {
  return (
    <>
      {view.named.map((one) => (
        <TargetFields key={one.slot} legend={`Rader om ”${one.title}”`} slot={one} view={view} errors={errors} />
      ))}
    </>
  )
}
