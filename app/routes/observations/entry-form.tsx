import { fieldId, useCheckedForm } from '#app/components/use-checked-form.ts'
import type { OpenedCell } from '#app/domain/observation/check-entries.ts'
import type { TypedEntries } from '#app/domain/observation/entry-form.ts'
import { ambiguousSigns, signMeanings } from '#app/domain/observation/missing-forms.ts'
import { mostPasted } from '#app/domain/observation/place-block.ts'
import { provenanceInput } from '#app/domain/observation/provenance.ts'
import { formatNumber } from '#app/domain/swedish.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { Fieldset } from '#app/ui/form/fieldset.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { Section } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'
import type { EntryAnswer } from './entry-answer.ts'
import { ProvenanceFields } from './provenance-fields.tsx'
import { cellFieldId, ValueGrid } from './value-grid.tsx'
import type { EntryPage } from './values.tsx'

const nothingTyped: TypedEntries['provenance'] = { source: '', locator: '', note: '', yearInferred: false }

/** The table, the block for pasting, and where the values come from. */
export function EntryForm(props: {
  page: EntryPage
  answer: EntryAnswer | undefined
  opened: Readonly<Record<string, OpenedCell>>
}) {
  const { page, answer, opened } = props
  const { errors = {}, cellErrors = {}, signs = [] } = answer ?? {}
  const values = answer?.typed.provenance ?? nothingTyped
  const { onSubmit, field, faults } = useCheckedForm({ schema: provenanceInput, values, errors, unchecked: 'edit' })
  const inCells = Object.entries(cellErrors).map(([cell, why]) => ({
    fieldId: cellFieldId(cell),
    message: `${nameOf(page, cell)}: ${why}`,
  }))
  return (
    <form method="post" action={page.path + page.query} noValidate onSubmit={onSubmit}>
      {/* The first button of a form is the one that Enter presses. */}
      <button className="hidden-visually" name="intent" value="review" tabIndex={-1} aria-hidden="true">
        Granska värdena
      </button>
      <ErrorSummary errors={[...inCells, ...faults]}>
        Inget har sparats än. Det du skrev finns kvar i formuläret.
      </ErrorSummary>
      <HiddenField name="opened" value={JSON.stringify(opened)} readOnly />
      {page.rows.length === 0 ? null : (
        <Section id="tabellen" title="Värden">
          <p className="field-hint">
            Skriv som i källan: 62, 62,5, 20–25, 62 (28/45), Ja, ej mätt eller sekretess. Källans egna ord sätter du
            inom citattecken, med talet först om det finns: 90 ”drygt nio av tio”. En tom cell ändrar ingenting.
          </p>
          <ValueGrid page={page} typed={answer?.typed.cells ?? {}} errors={cellErrors} />
        </Section>
      )}
      <Section id="klistra-in" title="Klistra in ett block">
        <TextArea
          id="block"
          name="block"
          label="Block från ett kalkylblad"
          hint={`Ta gärna med områdenas namn eller koder i första kolumnen och år i första raden. Högst ${formatNumber(mostPasted)} celler. Du kan också klistra in direkt i tabellen.`}
          error={errors['block']}
          optional
          rows={6}
          defaultValue={answer?.typed.block ?? ''}
          spellCheck={false}
        />
        {answer === undefined || answer.blockFaults.length === 0 ? null : (
          <DataTable
            caption="Det inklistrade som inte går att spara"
            rows={answer.blockFaults}
            rowKey={(_, index) => index}
            columns={[
              { key: 'row', label: 'Rad', rowHeader: true, cell: (fault) => fault.row },
              { key: 'text', label: 'Det står', cell: (fault) => fault.text },
              { key: 'why', label: 'Skäl', cell: (fault) => fault.why },
            ]}
          />
        )}
      </Section>
      {signs.length === 0 ? null : (
        <Section id="tecken" title="Tecken som kan betyda flera saker">
          <div className="form">
            <Fieldset id="meanings" legend="Vad menar källan?" hint="Svaret gäller alla celler med tecknet.">
              {signs.map((sign) => (
                <Select
                  key={sign}
                  id={fieldId(`meanings.${sign}`)}
                  name={`meanings.${sign}`}
                  label={`”${ambiguousSigns[sign].label}” betyder`}
                  error={errors[`meanings.${sign}`]}
                  placeholder="Välj"
                  defaultValue={answer?.typed.meanings[sign] ?? ''}
                  options={Object.entries(signMeanings).map(([value, label]) => ({ value, label }))}
                />
              ))}
            </Fieldset>
          </div>
        </Section>
      )}
      <ProvenanceFields sources={page.sources} values={values} field={field}>
        <ButtonRow note="Nästa steg visar vad som skulle sparas. Inget sparas förrän du har godkänt det.">
          <Button name="intent" value="review">
            Granska värdena
          </Button>
        </ButtonRow>
      </ProvenanceFields>
    </form>
  )
}

/** "Solna 2019", as the cell's field is called. */
function nameOf({ rows, columns }: EntryPage, cell: string): string {
  const [key = '', year = '', breakdown = ''] = cell.split('/')
  const column = columns.find((one) => String(one.year) === year && one.breakdown === breakdown)
  return `${rows.find((row) => row.key === key)?.name ?? key} ${column?.label ?? year}`
}
