import type { ReactNode } from 'react'
import type { Path } from 'react-hook-form'
import { CitedSource, type CitableSource } from '#app/components/cited-source.tsx'
import type { TypedEntries } from '#app/domain/observation/entry-form.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { CheckboxRow } from '#app/ui/form/checkbox-row.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { Section } from '#app/ui/page.tsx'

type Provenance = TypedEntries['provenance']

/** Where the values come from. No value is saved without it. */
export function ProvenanceFields(props: {
  sources: readonly CitableSource[]
  values: Provenance
  field: (name: Path<Provenance>) => { id: string; name: string; error: string | undefined; autoFocus: boolean }
  children: ReactNode
}) {
  const { sources, values, field, children } = props
  return (
    <Section id="kallan" title="Var värdena kommer ifrån">
      <div className="form">
        <CitedSource
          source={{ ...field('source'), defaultValue: values.source }}
          locator={{ ...field('locator'), defaultValue: values.locator }}
          choices={sources.map(({ slug, name }) => ({ value: slug, label: name }))}
          hint="Fylls i för varje cell: {område}, {år}, {rad} och {kolumn} byts ut. Till exempel: flik 3, rad {område}, kolumn {år}."
          renewal={
            <ButtonRow>
              <Button kind="quiet" name="intent" value="edit">
                Uppdatera listan över källor
              </Button>
            </ButtonRow>
          }
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
