import type { Collection } from '#app/domain/indicator/collection.ts'
import { sourcesOf, type DescribedIndicator } from '#app/domain/indicator/described-indicator.ts'
import { goalLabel, goalNumberLabel } from '#app/domain/goal/goal.ts'
import { recurrences } from '#app/domain/possible-action/possible-action.ts'
import { formatValue } from '#app/domain/series/value.ts'
import { sourceLine } from '#app/domain/source/source-line.ts'
import { formatList } from '#app/domain/swedish.ts'
import type { Block, Cell } from '#app/domain/follow-up/document/document.ts'
import { valueRows } from '#app/domain/follow-up/document/figure.ts'
import { gatheringBlocks } from './compile-gatherings.ts'
import { indicatorsIn, type FollowUpMaterial } from './material.ts'

/** Own counts of what is done together: who came, and what they thought of it. */
const jointCollections: readonly (Collection | null | undefined)[] = ['attendance-list', 'own-survey']

/** What is done together: the plan's possible actions and who takes them up, and the partnership's own counts of it. */
export function joint(material: FollowUpMaterial): Block[] {
  const actions = possibleActions(material)
  const counts = ownCounts(material)
  const found = [...actions, ...gatheringBlocks(material.gatherings ?? [], material.round.year), ...counts]
  // Where somebody has written what there is to say, that nothing is counted is not told beside it.
  const isWritten = (material.narratives.get('joint') ?? '').trim() !== ''
  if (found.length > 0 || isWritten) return found
  return [
    {
      type: 'paragraph',
      text: 'Planen har inga möjliga åtgärder, och inga egna närvarolistor eller enkäter mäter dess mål.',
    },
  ]
}

function possibleActions({ goals }: FollowUpMaterial): Block[] {
  const rows = goals.flatMap((goal) =>
    goal.possibleActions.map(({ text, recurrence, takenUpBy }): Cell[] => [
      { text },
      { text: goalNumberLabel(goal) },
      { text: recurrence === null ? '' : recurrences[recurrence].label },
      {
        text:
          takenUpBy.length === 0
            ? 'Inget åtagande'
            : takenUpBy.map((one) => `${one.label} (${goalNumberLabel(one.goal)})`).join('\n'),
      },
    ]),
  )
  if (rows.length === 0) return []
  const isTaken = goals.flatMap((goal) => goal.possibleActions).filter(({ takenUpBy }) => takenUpBy.length > 0).length
  return [
    { type: 'heading', level: 3, id: 'gemensamma-insatser-atgarder', text: 'Möjliga åtgärder i planen' },
    {
      type: 'table',
      caption: 'Möjliga åtgärder och åtaganden som tar upp dem',
      columns: [
        { label: 'Möjlig åtgärd', weight: 3 },
        { label: 'Mål' },
        { label: 'Återkommer', weight: 1.2 },
        { label: 'Åtaganden', weight: 2 },
      ],
      rows,
      note: `Åtaganden tar upp ${isTaken} av ${rows.length} möjliga åtgärder. Bara det som är angivet räknas.`,
    },
  ]
}

function ownCounts({ goals }: FollowUpMaterial): Block[] {
  const indicators = indicatorsIn(goals).filter((one) => one.isOwn && jointCollections.includes(one.facts?.collection))
  const rows = indicators.flatMap(latestRows)
  if (rows.length === 0) return []
  const about = goals.filter((goal) => goal.indicators.some((one) => indicators.some(({ slug }) => slug === one.slug)))
  return [
    { type: 'heading', level: 3, id: 'gemensamma-insatser-rakningar', text: 'Egna närvarolistor och enkäter' },
    {
      type: 'paragraph',
      text: `Samverkans egna räkningar, med det senaste värdet för var och en. De mäter ${formatList(about.map(goalLabel))}.`,
    },
    {
      type: 'table',
      caption: 'Senaste värden ur egna närvarolistor och enkäter',
      columns: [
        { label: 'Indikator', weight: 2.4 },
        { label: 'Vilka', weight: 2 },
        { label: 'År', numeric: true, weight: 0.6 },
        { label: 'Värde', numeric: true },
      ],
      rows,
      source: sourceLine(indicators.flatMap((one) => sourcesOf({ ...one, steps: [], remarks: [] }))),
    },
  ]
}

/** The latest value of each row of an indicator's table. */
const latestRows = (indicator: DescribedIndicator): Cell[][] =>
  valueRows(indicator).rows.flatMap(({ label, values }) => {
    const latest = [...values.values()].toSorted((a, b) => b.year - a.year)[0]
    if (latest === undefined) return []
    const { year, value } = latest
    return [
      [
        { text: indicator.shortName, href: `/indikatorer/${indicator.slug}` },
        { text: label },
        { text: String(year) },
        { text: formatValue(value, indicator.unit), number: value.type === 'exact' ? value.value : undefined },
      ],
    ]
  })
