import { degreeCodes, degrees, type Degree } from '#app/domain/commitment/status.ts'
import { leftOutSentence, reportedOf } from '#app/domain/follow-up/compile/owed.ts'
import { planWithPeriod } from '#app/domain/plan/plan.ts'
import { emptyCells } from '#app/domain/steering/over-time-cell.ts'
import type { Line, TimeColumn } from '#app/domain/steering/over-time.ts'
import type { StripPart, StripRow } from '#app/ui/chart/strip-layout.ts'

/** How each degree is filled, so that neighbours of one tone are told apart without colour. */
export const degreeFill = {
  completed: 'solid',
  ongoing: 'tint',
  'half-or-more': 'solid',
  started: 'tint',
  'not-started': 'open',
  'not-relevant': 'open',
} as const satisfies Record<Degree, StripPart['fill']>

/** A goal's rounds as the rows of a chart, with a line where a new plan edition begins. */
export const stripRows = ({ cells }: Line, columns: readonly TimeColumn[]): StripRow[] =>
  columns.map(({ year, words, newPlan }, index): StripRow => {
    const cell = cells[index] ?? { kind: 'not-asked' }
    const head = {
      id: String(year),
      label: String(year),
      breakBefore:
        newPlan === null || columns.every((one) => one.newPlan === null || one.year === columns[0]?.year)
          ? undefined
          : planWithPeriod(newPlan),
    }
    if (cell.kind !== 'asked') {
      const { label } = emptyCells[cell.kind]
      return { ...head, desc: label, asked: 0, parts: [], silent: 0, empty: label }
    }
    const { roll } = cell
    const parts = degreeCodes.map((key) => ({
      key,
      label: words.degrees[key],
      count: roll.byDegree[key],
      shape: degrees[key].shape,
      tone: degrees[key].tone,
      fill: degreeFill[key],
    }))
    const given = parts
      .filter(({ count }) => count > 0)
      .map(({ label, count }) => `${label.toLocaleLowerCase('sv')} ${count}`)
    const note = roll.reported + roll.leftOut === 0 ? 'Ingen har svarat.' : leftOutSentence(roll.leftOut)
    return {
      ...head,
      desc: [`${reportedOf(roll)}.`, given.length === 0 ? '' : `Av dem: ${given.join(', ')}.`, note]
        .filter(Boolean)
        .join(' '),
      asked: roll.owed,
      parts,
      silent: roll.notReported,
      note: note === '' ? undefined : note,
    }
  })
