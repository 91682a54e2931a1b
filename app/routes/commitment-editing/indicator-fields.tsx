import type { EditedCommitment } from '#app/db/commitment/commitment-editing.server.ts'
import { CheckboxRow } from '#app/ui/form/checkbox-row.tsx'
import { Fieldset } from '#app/ui/form/fieldset.tsx'
import { Select } from '#app/ui/form/select.tsx'
import type { PartProps } from './field.ts'

/** The indicators that follow the commitment up: those near it as ticks, the rest of the register as a list to add from. */
export function IndicatorFields(props: PartProps & Pick<EditedCommitment, 'indicators'>) {
  const { indicators, values, field } = props
  const near = indicators.filter(({ id, isNear }) => isNear || values.indicators[`i${id}`] !== undefined)
  const others = indicators.filter((one) => !near.includes(one))
  return (
    <>
      {near.length === 0 ? null : (
        <Fieldset
          id="near-indicators"
          legend="Målets indikatorer och de som redan följer upp åtagandet"
          hint="Markera dem som visar om åtagandet har genomförts eller haft effekt."
        >
          {near.map(({ id, name }) => (
            <CheckboxRow
              key={id}
              {...field(`indicators.i${id}`)}
              label={name}
              defaultChecked={values.indicators[`i${id}`] ?? false}
            />
          ))}
        </Fieldset>
      )}
      {others.length === 0 ? null : (
        <Select
          {...field('addIndicator')}
          label="Lägg till en indikator ur registret"
          optional
          placeholder="Ingen"
          options={others.map(({ id, name }) => ({ value: String(id), label: name }))}
          defaultValue={values.addIndicator}
        />
      )}
    </>
  )
}
