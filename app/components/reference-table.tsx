import type { IndicatorUnit } from '#app/domain/indicator/indicator.ts'
import { referenceKinds, type ReferenceValue } from '#app/domain/series/reference-value.ts'
import { formatValue } from '#app/domain/series/value.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import { formatDate } from '#app/domain/swedish.ts'
import { DataTable } from '#app/ui/table.tsx'

/** Targets and baselines, those that hold first, with who decided, why, and what became of the earlier ones. */
export function ReferenceTable(props: { caption: string; unit: IndicatorUnit; references: readonly ReferenceValue[] }) {
  const { caption, unit } = props
  const references = props.references.toSorted(
    (a, b) => Number(a.replacedAt !== null) - Number(b.replacedAt !== null) || b.id - a.id,
  )
  return (
    <DataTable
      caption={caption}
      wide
      rows={references}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'kind',
          label: 'Värde',
          rowHeader: true,
          cell: ({ kind, year }: ReferenceValue) => `${referenceKinds[kind].label}${year === null ? '' : ` ${year}`}`,
        },
        {
          key: 'value',
          label: unit === 'percent' ? 'Andel' : 'Antal',
          numeric: true,
          cell: ({ value }: ReferenceValue) => formatValue({ type: 'exact', value }, unit),
        },
        { key: 'standing', label: 'Gäller', cell: standing },
        {
          key: 'reason',
          label: 'Beslut och skäl',
          cell: ({ decidedBy, reason, source, locator }: ReferenceValue) => (
            <>
              {decidedBy}: {reason}
              {source === null ? null : (
                <span className="small">
                  {' '}
                  Källa: {sourceName(source)}
                  {locator === null ? null : `, ${locator}`}
                </span>
              )}
            </>
          ),
        },
      ]}
    />
  )
}

function standing({ statedAt, replacedAt, withdrawnReason }: ReferenceValue): string {
  if (replacedAt === null) return `Sedan ${formatDate(statedAt)}`
  const until = `${formatDate(statedAt)} till ${formatDate(replacedAt)}.`
  return withdrawnReason === null ? `${until} Ersatt.` : `${until} Tillbakataget: ${withdrawnReason}`
}
