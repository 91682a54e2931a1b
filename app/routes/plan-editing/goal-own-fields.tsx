import { goalKinds } from '#app/domain/goal/goal.ts'
import type { GoalValues } from '#app/domain/goal/input.ts'
import { optionsOf } from '#app/ui/form/options-of.ts'
import { Select } from '#app/ui/form/select.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'

type OwnField =
  'kind' | 'number' | 'parentId' | 'title' | 'shortTitle' | 'commitmentsTitle' | 'supportTitle' | 'locator'

/** What a goal says of itself. */
export function GoalOwnFields(props: {
  values: GoalValues
  parents: readonly { id: number; label: string }[]
  field: (name: OwnField) => { id: string; name: string; error: string | undefined }
}) {
  const { values, parents, field } = props
  const common = (name: OwnField) => ({ ...field(name), defaultValue: values[name] })
  return (
    <>
      <Select {...common('kind')} label="Mål eller delmål" placeholder="Välj" options={optionsOf(goalKinds)} />
      <TextField {...common('number')} label="Nummer" width="short" inputMode="numeric" autoComplete="off" />
      <Select
        {...common('parentId')}
        label="Ligger under"
        hint="Gäller bara delmål."
        optional
        placeholder="Inget mål"
        options={parents.map(({ id, label }) => ({ value: String(id), label }))}
      />
      <TextField {...common('shortTitle')} label="Kort titel" hint="Utan nummer. Används i rubriker och listor." />
      <TextArea
        {...common('title')}
        label="Full titel"
        hint="Precis som i planen, utan nummer. Behövs innan planen fastställs."
        optional
        rows={2}
      />
      <TextArea
        {...common('commitmentsTitle')}
        label="Rubrik över åtagandena"
        hint="Precis som i planen."
        optional
        rows={2}
      />
      <TextField {...common('supportTitle')} label="Rubrik över stödet" hint="Precis som i planen." optional />
      <TextField
        {...common('locator')}
        label="Plats i dokumentet"
        hint="Till exempel sidan 14, eller rubriken som målet står under."
        optional
      />
    </>
  )
}
