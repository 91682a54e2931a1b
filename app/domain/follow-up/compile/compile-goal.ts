import type { DescribedGoal } from '#app/domain/goal/described-goal.ts'
import { effectTerms } from '#app/domain/goal/goal.ts'
import { liveCount } from '#app/domain/indicator/lifecycle.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import { counted, numeral } from '#app/domain/swedish.ts'
import { commitments } from './compile-commitments.ts'
import { indicatorBlocks } from './compile-indicator.ts'
import type { Block } from '#app/domain/follow-up/document/document.ts'
import type { Owed } from './owed.ts'
import { goalSectionKey } from '#app/domain/follow-up/sections/section.ts'

/** A goal in the published order, of either generation of plans: what a plan does not have leaves nothing behind. */
export function goalBlocks(goal: DescribedGoal, owed: readonly Owed[]): Block[] {
  const id = goalSectionKey(goal)
  return [
    { type: 'quotation', text: goal.title, source: sourceName(goal.source) },
    ...listed(`${id}-forutsattningar`, 'Förutsättningar för att nå målet', goal.preconditions),
    ...(['long', 'medium'] as const).flatMap((term) =>
      listed(
        `${id}-effekt-${term}`,
        effectTerms[term].label,
        goal.effects.filter((effect) => effect.term === term),
      ),
    ),
    ...listed(`${id}-utfall`, 'Utfall', goal.outcomes),
    ...listed(`${id}-mojliga-atgarder`, 'Möjliga åtgärder', goal.possibleActions),
    ...progress(goal, id),
    ...commitments(goal, id, owed),
    ...listed(`${id}-stod`, goal.supportTitle ?? 'Stöd', goal.supportTips),
  ]
}

function listed(id: string, text: string, items: readonly { text: string }[]): Block[] {
  if (items.length === 0) return []
  return [
    { type: 'heading', level: 3, id, text },
    ...items.map((item): Block => ({ type: 'quotation', text: item.text })),
  ]
}

function progress(goal: DescribedGoal, id: string): Block[] {
  if (goal.indicators.length === 0) return []
  const { live, all } = liveCount(goal.indicators)
  return [
    { type: 'heading', level: 3, id: `${id}-hur-gar-det`, text: 'Hur går det för målet?' },
    { type: 'paragraph', text: `Målet mäts av ${numeral(live)} av ${counted(all, 'indikator', 'indikatorer')}.` },
    ...goal.indicators.flatMap((indicator) => indicatorBlocks(indicator, `${id}-${indicator.slug}`)),
  ]
}
