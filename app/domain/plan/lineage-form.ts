import type { Edition } from './comparison/edition.ts'
import { lineageField, type LineageKind } from './lineage.ts'

/** What the form shows and sends back: ids as text, by field; '' is a choice that was not made. */
export interface LineageValues {
  version: string
  continues: Record<string, string[]>
}

/** Every goal and commitment of an edition with its field. */
export const lineageFields = (edition: Pick<Edition, 'goals'>): { field: string; kind: LineageKind; id: number }[] =>
  edition.goals.flatMap((goal) => [
    { field: lineageField('goal', goal.id), kind: 'goal' as const, id: goal.id },
    ...goal.commitments.map(({ id }) => ({ field: lineageField('commitment', id), kind: 'commitment' as const, id })),
  ])

/** The form for what is stated: each choice made, and room for two or for one more. */
export const lineageValues = (
  edition: Pick<Edition, 'goals'> & { version: number },
  stated: Readonly<Record<string, readonly number[]>>,
): LineageValues => ({
  version: String(edition.version),
  continues: Object.fromEntries(
    lineageFields(edition).map(({ field }) => [field, withRoom((stated[field] ?? []).map(String))]),
  ),
})

/** The form as it was sent, for the fields that the edition has. */
export function typedLineage(edition: Pick<Edition, 'goals'>, sent: Readonly<Record<string, unknown>>): LineageValues {
  const given = typeof sent['continues'] === 'object' && sent['continues'] !== null ? sent['continues'] : {}
  const rows = new Map(Object.entries(given))
  return {
    version: typeof sent['version'] === 'string' ? sent['version'] : '',
    continues: Object.fromEntries(
      lineageFields(edition).map(({ field }) => {
        const list: unknown = rows.get(field)
        const chosen = Array.isArray(list) ? Array.from(list, (one) => (typeof one === 'string' ? one : '')) : []
        return [field, withRoom(chosen.filter((one) => one !== ''))]
      }),
    ),
  }
}

/** Two choices, which is what a merger takes, or one more than are made. */
const withRoom = (chosen: readonly string[]): string[] => [
  ...chosen,
  ...Array.from({ length: Math.max(1, 2 - chosen.length) }, () => ''),
]
