import { fieldId } from '#app/components/use-checked-form.ts'
import { signMeanings } from '#app/domain/observation/missing-forms.ts'
import { missingReasons } from '#app/domain/series/missing.ts'
import { CheckboxRow } from '#app/ui/form/checkbox-row.tsx'
import { Fieldset } from '#app/ui/form/fieldset.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Section } from '#app/ui/page.tsx'
import type { UnclearView } from './unclear-view.server.ts'

const meanings = Object.entries(signMeanings).map(([value, label]) => ({ value, label }))
const reasons = Object.entries(missingReasons).map(([value, { label, explanation }]) => ({
  value,
  label: `${label}: ${explanation}`,
}))

interface Typed {
  values: Record<string, string> | undefined
}

/** What signs that may mean several things mean in this file, and what empty cells do. */
export function UnclearSigns({ view, values }: Typed & { view: UnclearView }) {
  if (view.signs.length === 0 && view.blank === null) return null
  return (
    <Section id="tecken" title="Tecken och tomma celler">
      <div className="form">
        {view.signs.map(({ sign, label, meaning, where }) => (
          <Select
            key={sign}
            id={fieldId(`signs.${sign}`)}
            name={`signs.${sign}`}
            label={`Tecknet ”${label}” betyder`}
            hint={`Står i ${where}.`}
            placeholder="Inte avgjort: cellerna läses inte in"
            options={meanings}
            defaultValue={values?.[`signs.${sign}`] ?? meaning}
          />
        ))}
        {view.blank === null ? null : (
          <Select
            id="blank"
            name="blank"
            label="En tom cell betyder"
            hint={view.blank.where}
            placeholder="Läs inte in något"
            options={reasons}
            defaultValue={values?.['blank'] ?? view.blank.meaning}
          />
        )}
      </div>
    </Section>
  )
}

/** Areas that are not found, or may be several. */
export function UnclearAreas(props: Typed & { view: UnclearView; errors: Record<string, string> }) {
  const { view, values, errors } = props
  if (view.areas.length === 0) return null
  return (
    <Section id="omradena" title="Områden som inte känns igen">
      <div className="form">
        {view.areas.map(({ written, why, where, area, isLeftOut, isSummary }, index) => {
          const name = `areas.${index}`
          return (
            <Fieldset key={written} id={fieldId(name)} legend={`”${written}”`} hint={where}>
              <HiddenField name={`${name}.written`} value={written} readOnly />
              <TextField
                id={fieldId(`${name}.area`)}
                name={`${name}.area`}
                label="Gäller området eller aktören"
                hint={isSummary ? `${why} Lämna tomt så läses raden inte in.` : why}
                error={errors[`${name}.area`]}
                list="omraden"
                autoComplete="off"
                optional
                defaultValue={values?.[`${name}.area`] ?? area}
              />
              <CheckboxRow
                id={fieldId(`${name}.leftOut`)}
                name={`${name}.leftOut`}
                label="Läs inte in raden"
                defaultChecked={values === undefined ? isLeftOut : values[`${name}.leftOut`] === 'on'}
              />
            </Fieldset>
          )
        })}
      </div>
      {view.moreAreas === 0 ? null : (
        <p>Ytterligare {view.moreAreas} områden känns inte igen. De visas när de här är avgjorda.</p>
      )}
    </Section>
  )
}
