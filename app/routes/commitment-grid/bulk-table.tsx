import { useLoaderData } from '@remix-run/react'
import type { TypedRow } from '#app/domain/commitment/bulk-form.ts'
import { cellField } from '#app/domain/commitment/bulk-review.ts'
import { whyNotMove } from '#app/domain/commitment/bulk-rules.ts'
import { editionPath } from '#app/domain/plan/plan.ts'
import { CellInput, CellSelect, CellTick } from '#app/ui/form/cell.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { DataTable, type Column } from '#app/ui/table.tsx'
import { ActorsCell } from './actors-cell.tsx'
import type { GridData, loader } from './edit.tsx'
import { TimeFrameCell } from './time-frame-cell.tsx'

/** A row of the grid: as it is stored, and as it is typed. */
export interface GridRow {
  stored: GridData['rows'][number]
  typed: TypedRow
}

/** Every commitment of the edition, in cells that can be changed where nothing locks them. */
export function BulkTable({ typed, errors }: { typed: readonly TypedRow[]; errors: Record<string, string> }) {
  const { plan, goals, rows } = useLoaderData<typeof loader>()
  const both = rows.flatMap((stored): GridRow[] => {
    const one = typed.find(({ id }) => id === stored.id)
    return one === undefined ? [] : [{ stored, typed: one }]
  })
  const control = ({ stored }: GridRow, cell: string, what: string) => {
    const name = cellField(stored.id, cell)
    return { id: name.replaceAll('.', '-'), name, label: `${what}: ${stored.label}`, error: errors[name] }
  }
  const text = (key: 'responsibleRoles' | 'targetGroup', label: string): Column<GridRow> => ({
    key,
    label,
    cell: (row) => <CellInput {...control(row, key, label)} autoComplete="off" defaultValue={row.typed[key]} />,
  })
  const isMovable = whyNotMove(plan) === undefined
  const goal: Column<GridRow> = {
    key: 'goal',
    label: 'Mål',
    cell: (row) => (
      <CellSelect
        {...control(row, 'goalId', 'Mål')}
        options={goals.map(({ id, label }) => ({ value: String(id), label }))}
        defaultValue={row.typed.goalId}
      />
    ),
  }
  const columns: Column<GridRow>[] = [
    { key: 'label', label: 'Åtagande', rowHeader: true, cell: (row) => <NameCell row={row} planSlug={plan.slug} /> },
    ...(isMovable ? [goal] : []),
    { key: 'actors', label: 'Aktörer och rapportörer', cell: (row) => <ActorsCell row={row} errors={errors} /> },
    { key: 'timeFrame', label: 'Tidsram', cell: (row) => <TimeFrameCell row={row} errors={errors} /> },
    text('responsibleRoles', 'Ansvariga roller'),
    text('targetGroup', 'Målgrupp'),
  ]
  return (
    <DataTable
      caption="Åtaganden i planen"
      wide
      rows={both}
      rowKey={({ stored }) => stored.id}
      columns={columns}
      groupOf={({ stored }) => goals.find(({ id }) => id === stored.goalId)?.label}
    />
  )
}

function NameCell({ row: { stored, typed }, planSlug }: { row: GridRow; planSlug: string }) {
  const name = (cell: string) => cellField(stored.id, cell)
  return (
    <div className="cell-name">
      <CellTick
        id={`rows-c${stored.id}-tick`}
        name={name('tick')}
        label={`Markera ${stored.label}`}
        defaultChecked={typed.isTicked}
      />
      <a href={`${editionPath(planSlug)}/atagande/${stored.id}`}>
        {stored.position}. {stored.label}
      </a>
      <HiddenField name={name('version')} value={typed.version} readOnly />
      <HiddenField name={name('was')} value={typed.was} readOnly />
    </div>
  )
}
