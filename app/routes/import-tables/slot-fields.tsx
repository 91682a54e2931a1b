import { fieldId } from '#app/components/use-checked-form.ts'
import { columnRoles } from '#app/domain/import/mapping/sheet-mapping.ts'
import { breakdowns } from '#app/domain/series/cell.ts'
import { FieldPair } from '#app/ui/form/field-pair.tsx'
import { Fieldset } from '#app/ui/form/fieldset.tsx'
import { optionsOf } from '#app/ui/form/options-of.ts'
import { Select } from '#app/ui/form/select.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import type { ColumnsView, SlotView, TargetView } from './columns-view.server.ts'

interface Shown {
  view: ColumnsView
  errors: Record<string, string>
}

const roleOptions = optionsOf(columnRoles)
const breakdownOptions = optionsOf(breakdowns)

/** One column: what it holds and, of values, which series, year and sex they are for. */
export function SlotFields({ column, view, errors }: Shown & { column: SlotView }) {
  const { slot, title, samples, role } = column
  const field = (part: string) => {
    const name = `${slot}.${part}`
    return { id: fieldId(name), name, error: errors[name] }
  }
  return (
    <Fieldset id={fieldId(slot)} legend={title} hint={samples === '' ? 'Inga värden' : `Till exempel ${samples}`}>
      <Select {...field('role')} label="Kolumnen innehåller" options={roleOptions} defaultValue={role} />
      {role !== 'value' ? null : (
        <>
          {column.targets.map((target) => (
            <TargetPair key={target.level} target={target} view={view} errors={errors} />
          ))}
          {view.asks.year || view.asks.breakdown ? (
            <FieldPair>
              {view.asks.breakdown ? (
                <Select
                  {...field('breakdown')}
                  label="Uppdelning"
                  placeholder="Rubriken säger ingen: alla"
                  options={breakdownOptions}
                  defaultValue={column.breakdown}
                />
              ) : null}
              {view.asks.year ? (
                <TextField
                  {...field('year')}
                  label="År"
                  inputMode="numeric"
                  width="short"
                  optional
                  defaultValue={column.year}
                />
              ) : null}
            </FieldPair>
          ) : null}
        </>
      )}
    </Fieldset>
  )
}

/** The series of an indicator that rows name. */
export function TargetFields({ legend, slot, view, errors }: Shown & { legend: string; slot: SlotView }) {
  return (
    <Fieldset id={fieldId(slot.slot)} legend={legend}>
      {slot.targets.map((target) => (
        <TargetPair key={target.level} target={target} view={view} errors={errors} />
      ))}
    </Fieldset>
  )
}

function TargetPair({ target, view, errors }: Shown & { target: TargetView }) {
  const { level, label, says, isUnsure } = target
  return (
    <>
      <Select
        id={fieldId(target.seriesField)}
        name={target.seriesField}
        error={errors[target.seriesField]}
        label={`Serie för ${label.toLocaleLowerCase('sv')}`}
        placeholder="Läs inte in"
        options={view.series[level] ?? []}
        defaultValue={target.series}
      />
      {target.forms.length === 0 ? null : (
        <Select
          id={fieldId(target.formField)}
          name={target.formField}
          error={errors[target.formField]}
          label="Så läses värdena"
          hint={`${isUnsure ? 'Kontrollera: värdena kan läsas på flera sätt. ' : ''}I filen: ${says}`}
          options={target.forms}
          defaultValue={target.form}
        />
      )}
    </>
  )
}
