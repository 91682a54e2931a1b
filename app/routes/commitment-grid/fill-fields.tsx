import { useLoaderData } from '@remix-run/react'
import { fillTimeFrames, type BulkFill } from '#app/domain/commitment/bulk-fill.ts'
import { whyNotMove } from '#app/domain/commitment/bulk-rules.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { FieldPair } from '#app/ui/form/field-pair.tsx'
import { Fieldset } from '#app/ui/form/fieldset.tsx'
import { Select } from '#app/ui/form/select.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import type { loader } from './edit.tsx'

/** The same thing for every ticked row: fills the grid, and saves nothing. */
export function FillFields({ fill, errors }: { fill: BulkFill; errors: Record<string, string> }) {
  const { plan, goals, organisations } = useLoaderData<typeof loader>()
  const field = (name: keyof BulkFill) => ({
    id: `all-${name}`,
    name: `all.${name}`,
    error: errors[`all.${name}`],
    defaultValue: fill[name],
  })
  const options = organisations.map(({ id, name }) => ({ value: String(id), label: name }))
  const date = (name: 'startsOn' | 'endsOn', label: string) => (
    <TextField
      {...field(name)}
      label={label}
      placeholder="ÅÅÅÅ-MM-DD"
      width="short"
      inputMode="numeric"
      autoComplete="off"
    />
  )
  return (
    <Fieldset
      id="all"
      large
      legend="Fyll i samma sak i flera rader"
      hint="Markera rader i rutnätet och välj vad de ska få. Inget sparas förrän du sparar hela rutnätet."
    >
      <FieldPair>
        {whyNotMove(plan) === undefined ? (
          <Select
            {...field('goalId')}
            label="Mål"
            placeholder="Ändra inte"
            options={goals.map(({ id, label }) => ({ value: String(id), label }))}
          />
        ) : null}
        <Select {...field('addReporter')} label="Utse att rapportera" placeholder="Ingen" options={options} />
        <Select {...field('removeReporter')} label="Ta bort som utsedd" placeholder="Ingen" options={options} />
        <Select {...field('timeFrame')} label="Tidsram" options={fillTimeFrames} />
        {date('startsOn', 'Från och med')}
        {date('endsOn', 'Till och med')}
      </FieldPair>
      <ButtonRow>
        <Button kind="secondary" name="intent" value="fill">
          Fyll i de markerade
        </Button>
      </ButtonRow>
    </Fieldset>
  )
}
