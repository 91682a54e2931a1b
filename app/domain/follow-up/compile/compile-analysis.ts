import { actorsInPlan } from '#app/domain/commitment/actor.ts'
import { chainOf } from '#app/domain/goal/chain.ts'
import { gapKinds, type GapKind } from '#app/domain/goal/chain-gap.ts'
import { goalLabel, goalNumberLabel } from '#app/domain/goal/goal.ts'
import { liveCount } from '#app/domain/indicator/lifecycle.ts'
import { numeral, sentenceCase } from '#app/domain/swedish.ts'
import type { Block, Cell, Text } from '#app/domain/follow-up/document/document.ts'
import { withoutEmptyColumns } from '#app/domain/follow-up/document/empty-columns.ts'
import { commitmentName, placedIn, type FollowUpMaterial } from './material.ts'
import { goalSectionKey } from '#app/domain/follow-up/sections/section.ts'

/** What the numbers cannot say: how each goal is measured, and what is missing between promise and effect. */
export function analysis(material: FollowUpMaterial): Block[] {
  if (material.goals.length === 0) return [{ type: 'paragraph', text: 'Planen har inga mål.' }]
  return [...measuring(material), ...gaps(material)]
}

function measuring({ goals }: FollowUpMaterial): Block[] {
  const row = (goal: FollowUpMaterial['goals'][number]): Cell[] => {
    const { live, all } = liveCount(goal.indicators)
    const named = (state: 'development' | 'discontinued'): string =>
      goal.indicators
        .filter((one) => one.state === state)
        .map(({ shortName }) => shortName)
        .join('\n')
    return [
      { text: goalLabel(goal), href: `#${goalSectionKey(goal)}` },
      { text: all === 0 ? 'Ingen indikator' : `Mäts av ${live} av ${all}` },
      { text: named('development') },
      { text: named('discontinued') },
    ]
  }
  const unmeasured = goals.filter((goal) => liveCount(goal.indicators).live === 0).length
  return [
    withoutEmptyColumns({
      type: 'table',
      caption: 'Hur målen mäts',
      columns: [
        { label: 'Mål', weight: 2 },
        { label: 'Indikatorer som mäts i dag', weight: 1.3 },
        { label: 'Utvecklingsindikatorer', weight: 2 },
        { label: 'Utgångna', weight: 2 },
      ],
      rows: goals.map(row),
      note: unmeasuredWords(unmeasured, goals.length),
    }),
  ]
}

/** How many goals are not measured; nothing where all of them are, which the table already says. */
function unmeasuredWords(unmeasured: number, all: number): string | undefined {
  if (unmeasured === 0) return undefined
  if (all === 1) return 'Ingen indikator mäts i dag.'
  return `${sentenceCase(numeral(unmeasured, 'neuter'))} av ${numeral(all)} mål har ingen indikator som mäts i dag.`
}

/** Gaps that the table above already tells of. */
const toldAbove: readonly GapKind[] = ['goal-unmeasured', 'indicator-ended', 'indicator-without-values']

function gaps(material: FollowUpMaterial): Block[] {
  const kinds = (Object.keys(gapKinds) as GapKind[]).filter((kind) => !toldAbove.includes(kind))
  const blocks = kinds.flatMap((kind): Block[] => {
    const items = kind === 'commitment-without-actor' ? actorless(material) : gapsOf(material, kind)
    if (items.length === 0) return []
    const { title, closes } = gapKinds[kind]
    return [
      { type: 'heading', level: 4, id: `analys-${anchors[kind]}`, text: sentenceCase(title(items.length)) },
      { type: 'paragraph', text: closes },
      { type: 'list', items },
    ]
  })
  if (blocks.length === 0) return []
  return [{ type: 'heading', level: 3, id: 'analys-luckor', text: 'Luckor i planen' }, ...blocks]
}

const anchors: Record<GapKind, string> = {
  'goal-unmeasured': 'omatta-mal',
  'outcome-unmeasured': 'omatta-utfall',
  'action-not-taken-up': 'atgarder-utan-atagande',
  'commitment-without-actor': 'ataganden-utan-aktor',
  'indicator-without-values': 'utan-varden',
  'indicator-ended': 'mats-inte-langre',
}

/** The commitments that the plan names nobody for, whoever is asked to report. */
const actorless = ({ goals }: FollowUpMaterial): Text[] =>
  placedIn(goals)
    .filter(({ commitment }) => actorsInPlan(commitment.actors).length === 0)
    .map((placed) => ({ text: commitmentName(placed), href: `/atagande/${placed.commitment.slug}` }))

/** The gaps of a kind, each with the text of the item that it is a gap of. */
const gapsOf = ({ goals }: FollowUpMaterial, kind: GapKind): Text[] =>
  goals.flatMap((goal) => {
    const chain = chainOf(goal)
    const texts = new Map(chain.levels.flatMap(({ items }) => items.map((item) => [item.key, item.text] as const)))
    return chain.gaps
      .filter((gap) => gap.kind === kind)
      .map(({ key, name }) => ({
        text: `${goalNumberLabel(goal)}, ${name.toLocaleLowerCase('sv')}: ${texts.get(key) ?? ''}`,
      }))
  })
