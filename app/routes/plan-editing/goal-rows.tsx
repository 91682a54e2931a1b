import { Fragment } from 'react'
import { useFieldArray, type Control } from 'react-hook-form'
import type { GoalValues } from '#app/domain/goal/input.ts'
import { emptyRow, goalLists, type GoalList, type GoalRow, type GoalRowField } from '#app/domain/goal/lists.ts'
import { rowIntent, type RowCommand } from '#app/domain/goal/row-command.ts'
import { recurrences } from '#app/domain/possible-action/possible-action.ts'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { optionsOf } from '#app/ui/form/options-of.ts'
import { Select } from '#app/ui/form/select.tsx'
import { SortableList } from '#app/ui/form/sortable-list.tsx'
import { TextArea } from '#app/ui/form/text-area.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'

type RowName = `${GoalList}.${number}.${keyof GoalRow}`
type Field = (name: RowName | GoalList) => { id: string; name: string; error: string | undefined }

/** One list of a goal: its rows with their fields, in an order that can be changed. */
export function GoalRows(props: {
  list: GoalList
  control: Control<GoalValues>
  field: Field
  indicators: readonly { id: number; name: string }[]
  undeletable: Readonly<Record<string, string>>
  changed: { command: RowCommand; row: number } | undefined
}) {
  const { list, control, field, indicators, undeletable, changed } = props
  const { item, hint, add } = { hint: undefined, ...goalLists[list] }
  const { fields, move, remove, append } = useFieldArray({ control, name: list, keyName: 'key' })
  return (
    <>
      {hint === undefined ? null : <p className="field-hint">{hint}</p>}
      <SortableList
        id={list}
        name="intent"
        add={add}
        valueOf={(deed, index) => rowIntent({ deed, list, index })}
        focusOn={changed === undefined ? undefined : { deed: changed.command.deed, index: changed.row }}
        onMove={move}
        onRemove={remove}
        onAdd={() => append(emptyRow)}
        rows={fields.map(({ key, ...row }, index) => ({
          key,
          title: `${item} ${index + 1}`,
          kept: list === 'commitments' ? undeletable[row.id] : undefined,
          children: (
            <RowFields
              list={list}
              index={index}
              row={row}
              field={field}
              indicators={indicators}
              isNew={changed?.command.deed === 'add' && changed.row === index}
            />
          ),
        }))}
      />
    </>
  )
}

function RowFields(props: {
  list: GoalList
  index: number
  row: GoalRow
  field: Field
  indicators: readonly { id: number; name: string }[]
  /** Added just now, without scripts: takes the focus. */
  isNew: boolean
}) {
  const { list, index, row, field, indicators, isNew } = props
  const { fields, text } = goalLists[list]
  const common = (name: GoalRowField) => {
    const registered = field(`${list}.${index}.${name}`)
    return { ...registered, defaultValue: row[name], ...(isNew && name === fields[0] ? { autoFocus: true } : {}) }
  }
  const controls: Record<GoalRowField, () => JSX.Element> = {
    label: () => (
      <TextField
        {...common('label')}
        label="Kort rubrik"
        hint={row.id === '' ? 'Vår egen. Åtagandets adress görs av den.' : undefined}
      />
    ),
    text: () => <TextArea {...common('text')} label={text} rows={rowsFor(row.text)} />,
    recurrence: () => (
      <Select
        {...common('recurrence')}
        label="Återkommer"
        optional
        placeholder="Sägs inte i planen"
        options={optionsOf(recurrences)}
      />
    ),
    indicatorId: () => (
      <Select
        {...common('indicatorId')}
        label="Indikator"
        placeholder="Välj indikator"
        options={indicators.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
    ),
    locator: () => <TextField {...common('locator')} label="Plats i dokumentet" optional />,
  }
  return (
    <>
      {(['id', 'version'] as const).map((name) => (
        <HiddenField key={name} name={`${list}.${index}.${name}`} value={row[name]} readOnly />
      ))}
      {fields.map((name) => (
        <Fragment key={name}>{controls[name]()}</Fragment>
      ))}
    </>
  )
}

/** Rows of a field that its text fits in, within reason. */
const rowsFor = (text: string): number => Math.min(8, Math.max(2, Math.ceil(text.length / 70)))
