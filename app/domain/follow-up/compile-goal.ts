import type { DescribedGoal } from '#app/domain/goal/described-goal.ts'
import { effectTerms } from '#app/domain/goal/goal.ts'
import { indicatorStates, liveCount } from '#app/domain/indicator/lifecycle.ts'
import { endSentence } from '#app/domain/series/sentence.ts'
import { sourceName } from '#app/domain/source/source-edition.ts'
import { counted, numeral } from '#app/domain/swedish.ts'
import { commitments } from './compile-commitments.ts'
import type { Block } from './document.ts'
import { hasValues, indicatorFigure, indicatorTable, isDrawn } from './figure.ts'
import type { Owed } from './owed.ts'
import { goalSectionKey } from './section.ts'

/** A goal in the published order. */
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
    ...goal.indicators.flatMap((indicator): Block[] => {
      const { label, explanation } = indicatorStates[indicator.state]
      const endings = [
        ...new Set(indicator.series.flatMap((series) => endSentence(series, indicator.state === 'discontinued') ?? [])),
      ]
      return [
        { type: 'heading', level: 4, id: `${id}-${indicator.slug}`, text: indicator.name },
        {
          type: 'paragraph',
          text: `${label}. ${endings.length > 0 ? endings.join(' ') : explanation}`,
        },
        ...(hasValues(indicator)
          ? [
              ...[indicatorFigure(indicator, `${id}-${indicator.slug}-figur`)].filter(isDrawn),
              indicatorTable(indicator),
            ]
          : indicator.remarks.length > 0
            ? []
            : [{ type: 'paragraph' as const, text: 'Det finns inga värden i underlaget.' }]),
        ...indicator.remarks.map((remark): Block => ({ type: 'paragraph', text: remark.text })),
      ]
    }),
  ]
}
