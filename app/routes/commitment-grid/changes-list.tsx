import type { Difference } from '#app/domain/commitment/bulk-row.ts'
import { editionPath } from '#app/domain/plan/plan.ts'
import { DataTable } from '#app/ui/table.tsx'

/** What changes, or changed, from what to what. */
export function ChangesList(props: {
  commitments: readonly { id: number; label: string; differences: readonly Difference[] }[]
  planSlug: string
}) {
  const rows = props.commitments.flatMap(({ id, label, differences }) =>
    differences.map((difference) => ({ ...difference, id, label })),
  )
  return (
    <DataTable
      caption="Ändringar, från och till"
      captionHidden
      wide
      rows={rows}
      rowKey={(row) => `${row.id}-${row.field}`}
      columns={[
        {
          key: 'label',
          label: 'Åtagande',
          rowHeader: true,
          cell: (row) => <a href={`${editionPath(props.planSlug)}/atagande/${row.id}`}>{row.label}</a>,
        },
        { key: 'field', label: 'Vad', cell: (row) => row.field },
        { key: 'from', label: 'Från', cell: (row) => row.from },
        { key: 'to', label: 'Till', cell: (row) => row.to },
      ]}
    />
  )
}
