import { expectedInWords, hasPassed } from '#app/domain/indicator/expected.ts'
import { boardQuery } from '#app/domain/reporting-round/board.ts'
import { judgements, type Judgement } from '#app/domain/statement/judgement.ts'
import { reportStates, type ReportState } from '#app/domain/status-report/state.ts'
import { counted, sentenceCase } from '#app/domain/swedish.ts'
import { followUpAddresses } from '#app/domain/follow-up/addresses.ts'
import { textIsExpected, type SectionKind } from './section.ts'

/**
 * What may be missing in a follow-up, in the order that it is told. A reason is asked for where a reader would take the
 * document for more than it is: a text that is expected and not there, a number that is not settled, an answer that is
 * not accepted, a text that nobody has called finished. A text that may be left out is not missing at all, and a value
 * that its source has not published is nobody's here to give: it is told, and asks for no reason.
 */
export const missingKinds = {
  text: { label: 'Avsnitt utan text', needsReason: true },
  numbers: { label: 'Tal att reda ut', needsReason: true },
  reports: { label: 'Lägesrapporter', needsReason: true },
  indicator: { label: 'Väntade värden', needsReason: false },
  'not-ready': { label: 'Inte märkta som klara', needsReason: true },
} as const satisfies Record<
  string,
  {
    label: string
    /** The follow-up is proposed with it only for a reason. */
    needsReason: boolean
  }
>

export type MissingKind = keyof typeof missingKinds

/** One thing that is missing: what, in a sentence, and where it is put right. */
export interface Missing {
  kind: MissingKind
  words: string
  href: string
  /** How many numbers or reports it stands for; one where it is one thing. */
  count: number
}

/** What the list of what is missing is made from. */
export interface MissingMaterial {
  year: number
  /** The round's address part. */
  round: string
  sections: readonly {
    key: string
    kind: SectionKind
    title: string
    hasText: boolean
    isReady: boolean
    /** The judgements of the numbers in its text. */
    judgements: readonly Judgement[]
  }[]
  reports: readonly { state: ReportState }[]
  indicators: readonly {
    slug: string
    shortName: string
    /** YYYY, YYYY-MM or YYYY-MM-DD; null when it is not known or nothing more is expected. */
    nextPublicationOn: string | null
  }[]
  /** YYYY-MM-DD in Stockholm. */
  today: string
}

/** What each state of a report lacks, of one and of several; undefined for nothing. */
const lacking: Record<ReportState, { one: string; several: string } | undefined> = {
  none: { one: 'har inte börjat skrivas', several: 'har inte börjat skrivas' },
  draft: { one: 'är påbörjad men inte inskickad', several: 'är påbörjade men inte inskickade' },
  returned: {
    one: 'är återlämnad och väntar på ett nytt svar',
    several: 'är återlämnade och väntar på nya svar',
  },
  submitted: { one: 'är inskickad men inte godkänd', several: 'är inskickade men inte godkända' },
  accepted: undefined,
}

type Found = Omit<Missing, 'kind' | 'count'> & Partial<Pick<Missing, 'count'>>

const each = {
  text: ({ year, sections }) =>
    sections
      .filter(({ kind, hasText }) => textIsExpected(kind) && !hasText)
      .map(({ key, title }) => ({ words: `${title} saknar text.`, href: followUpAddresses(year).section(key) })),
  numbers: ({ year, sections }) =>
    sections.flatMap((section) => {
      const count = section.judgements.filter((judgement) => judgements[judgement].stops).length
      if (count === 0) return []
      const words = `${section.title}: ${counted(count, 'tal', 'tal', 'neuter')} i texten är inte ${count === 1 ? 'utrett' : 'utredda'}.`
      return [{ words, href: followUpAddresses(year).numbers(section.key), count }]
    }),
  reports: ({ round, reports }) =>
    (Object.keys(reportStates) as ReportState[]).flatMap((state) => {
      const count = reports.filter((report) => report.state === state).length
      const words = lacking[state]
      if (count === 0 || words === undefined) return []
      const board = `/samordning/omgangar/${round}`
      return [
        {
          words: `${sentenceCase(counted(count, 'lägesrapport', 'lägesrapporter'))} ${count === 1 ? words.one : words.several}.`,
          href: state === 'submitted' ? `${board}/granskning` : `${board}${boardQuery({ state })}`,
          count,
        },
      ]
    }),
  indicator: ({ indicators, today }) =>
    indicators.flatMap(({ slug, shortName, nextPublicationOn: on }) =>
      on === null || !hasPassed(on, today)
        ? []
        : [
            {
              words: `${shortName}: nya värden skulle ha kommit (${expectedInWords(on).replace('väntas', 'väntades')}).`,
              href: `/samordning/indikatorer/${slug}`,
            },
          ],
    ),
  'not-ready': ({ year, sections }) =>
    sections
      .filter(({ hasText, isReady }) => hasText && !isReady)
      .map(({ key, title }) => ({
        words: `${title} är inte märkt som klart.`,
        href: followUpAddresses(year).section(key),
      })),
} as const satisfies Record<MissingKind, (material: MissingMaterial) => Found[]>

/**
 * What is missing in a follow-up: sections whose text is expected and not there, numbers that stop, reports not in or not
 * accepted, indicators past their expected publication, and written sections that nobody has marked as ready.
 */
export const whatIsMissing = (material: MissingMaterial): Missing[] =>
  (Object.keys(missingKinds) as MissingKind[]).flatMap((kind) =>
    each[kind](material).map((found: Found): Missing => ({ kind, count: 1, ...found })),
  )

/** How many of the sections whose text is expected, or that have one, are ready: the progress of the writing. */
export function writingProgress(sections: MissingMaterial['sections']): { done: number; of: number } {
  const counting = sections.filter(({ kind, hasText, isReady }) => textIsExpected(kind) || hasText || isReady)
  return { done: counting.filter(({ isReady }) => isReady).length, of: counting.length }
}
