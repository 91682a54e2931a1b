import type { IndicatorState } from '#app/domain/indicator/lifecycle.ts'

/**
 * Why an ended series may not go on again, or undefined when it may. Only a series that ended alone, while others of its
 * indicator went on, is opened by itself: an end that was a step in the indicator's life is taken back with that step.
 */
export function whyNotReopen(series: { ending: string | null }, state: IndicatorState): string | undefined {
  if (series.ending === null) return 'Serien pågår redan.'
  if (series.ending === 'changed') {
    return 'Serien är ersatt av andra serier. Blev det fel återkallar du steget som ändrade indikatorn.'
  }
  if (state === 'discontinued') {
    return 'Indikatorn har utgått. Blev det fel återkallar du det steget, så pågår serien igen.'
  }
  return undefined
}
