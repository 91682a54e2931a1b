import { areaKinds, countedAreas, type AreaKind } from '#app/domain/area/area.ts'
import { countyOf } from '#app/domain/area/order.ts'
import type { Answer } from '#app/domain/series/answer.ts'
import type { Series } from '#app/domain/series/series.ts'
import { percentInWords } from '#app/domain/swedish.ts'
import {
  aboutWhat,
  leftOutSentence,
  select,
  sentences,
  type Computed,
  type PlacedValue,
  type Selection,
} from './computed.ts'
import { spreadAmong, spreadSentence, type Spread } from './spread.ts'

/** The share that answered Ja, with what it is a share of. */
export interface ShareOfAnswers {
  /** 0–100, of those who answered; not rounded. */
  percent: number
  yes: number
  partly: number
  no: number
  /** The denominator: those who answered Ja, Delvis or Nej. */
  answered: number
  /** Those who should have answered and did not; never in the denominator. */
  unanswered: number
}

/**
 * The share of areas that answered Ja in a year. Delvis is not Ja, and those who did not answer are not in the
 * denominator but counted apart. Undefined when nobody answered.
 */
export function shareOfAnswers(
  series: Series<PlacedValue>,
  selection: Selection,
): Computed<ShareOfAnswers> | undefined {
  const selected = select(series, selection)
  const used = selected.filter((row) => row.value.type === 'answer')
  const leftOut = selected.filter((row) => row.value.type !== 'answer')
  if (used.length === 0) return undefined
  const count = (answer: Answer) =>
    used.filter(({ value }) => value.type === 'answer' && value.answer === answer).length
  const figure = {
    percent: (100 * count('yes')) / used.length,
    yes: count('yes'),
    partly: count('partly'),
    no: count('no'),
    answered: used.length,
    unanswered: leftOut.filter(({ value }) => value.type === 'missing' && value.reason === 'no-answer').length,
  }
  return {
    figure,
    used,
    leftOut,
    how: howShare(figure, selection, aboutWhat(selection, used, used.length), leftOutSentence(leftOut, selection.kind)),
  }
}

function howShare(figure: ShareOfAnswers, { kind, year }: Selection, areas: string, leftOut: string): string {
  const { yes, answered, partly, percent } = figure
  return sentences(
    `${yes} av ${answered} ${areas} som har svarat svarade Ja ${year}: ${roundedShare(percent)}.`,
    partly === 0 ? '' : `${countedAreas(partly, kind)} svarade Delvis, som inte räknas som Ja.`,
    leftOut,
  )
}

/** To one decimal: "70,8 procent". */
const roundedShare = (percent: number): string => percentInWords(Math.round(percent * 10) / 10)

/** The share in every county that has an answer from a municipality, by the county's code. */
export function sharesByCounty(
  series: Series<PlacedValue>,
  year: number,
): { code: string; name: string; share: Computed<ShareOfAnswers> }[] {
  const kind: AreaKind = 'municipality'
  const counties = new Map<string, string>()
  for (const { area } of select(series, { year, kind })) {
    const county = countyOf(area)
    if (county !== undefined) counties.set(county.code, county.name)
  }
  return [...counties].flatMap(([code, name]) => {
    const share = shareOfAnswers(series, { year, kind, within: code })
    return share === undefined ? [] : [{ code, name, share }]
  })
}

/** How the share of municipalities that answered Ja spreads over the counties. Undefined with fewer than two counties. */
export function spreadOfShares(series: Series<PlacedValue>, year: number): Computed<Spread> | undefined {
  const shares = sharesByCounty(series, year)
  const figure = spreadAmong(shares.map(({ name, share }) => ({ name, value: share.figure.percent })))
  if (figure === undefined) return undefined
  const leftOut = shares.flatMap(({ share }) => share.leftOut)
  return {
    figure,
    used: shares.flatMap(({ share }) => share.used),
    leftOut,
    how: sentences(
      spreadSentence(figure, year, areaKinds.county.many, roundedShare),
      'Andelen i varje län är de kommuner som svarade Ja av dem som har svarat.',
      leftOutSentence(leftOut, 'municipality'),
    ),
  }
}
