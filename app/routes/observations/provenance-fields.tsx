import type { ReactNode } from 'react'
import type { Path } from 'react-hook-form'
import type { TypedEntries } from '#app/domain/observation/entry-form.ts'
import { CheckboxRow } from '#app/ui/form/checkbox-row.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Section } from '#app/ui/page.tsx'

type Provenance = TypedEntries['provenance']

/** Where the values come from. No value is saved without it. */
export function ProvenanceFields(props: {
  sources: readonly { slug: string; name: string }[]
  values: Provenance
  field: (name: Path<Provenance>) => { id: string; name: string; error: string | undefined; autoFocus: boolean }
  children: ReactNode
}) {
  const { sources, values, field, children } = props
  return (
    <Section id="kallan" title="Var värdena kommer ifrån">
      <div className="form">
        <Select
          {...field('source')}
          label="Källa"
          hint={
            <>
              Utgåvan som värdena står i. Finns den inte i listan kan du{' '}
              <a href="/samordning/kallor/ny">lägga till en källa</a> först.
            </>
          }
          placeholder="Välj källa"
          defaultValue={values.source}
          options={sources.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <TextField
          {...field('locator')}
          label="Plats i källan"
          hint="Fylls i för varje cell: {område}, {år}, {rad} och {kolumn} byts ut. Till exempel: flik 3, rad {område}, kolumn {år}."
          defaultValue={values.locator}
        />
        <TextArea
          {...field('note')}
          label="Anmärkning till värdena"
          hint="Visas vid varje värde som sparas nu."
          optional
          rows={2}
          defaultValue={values.note}
        />
        <CheckboxRow
          {...field('yearInferred')}
          label="Källan anger inte vilket år värdena gäller"
          hint="Skriv i anmärkningen hur ni vet året."
          defaultChecked={values.yearInferred}
        />
        {children}
      </div>
    </Section>
  )
}
