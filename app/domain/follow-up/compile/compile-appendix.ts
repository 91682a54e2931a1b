import { courses, degrees, notReported } from '#app/domain/commitment/status.ts'
import { indicatorStates } from '#app/domain/indicator/lifecycle.ts'
import { missingReasons, type MissingReason } from '#app/domain/series/missing.ts'
import { fewWords } from '#app/domain/series/suppression.ts'
import { indicatorTableOf, methodTable } from './appendix-indicators.ts'
import { sourceTables } from './appendix-sources.ts'
import type { Block, Table } from '#app/domain/follow-up/document/document.ts'
import type { MarkName } from '#app/domain/follow-up/document/mark.ts'
import { indicatorsIn, type FollowUpMaterial } from './material.ts'

/** The register of indicators, the sources, the method, and what the words for status and missing values mean. */
export function appendix(material: FollowUpMaterial): Block[] {
  const indicators = indicatorsIn(material.goals)
  return [
    ...part('bilaga-indikatorer', 'Indikatorer', [...indicatorTableOf(material.goals), ...methodTable(indicators)]),
    ...part('bilaga-kallor', 'Källor', sourceTables(material)),
    ...part('bilaga-statusar', 'Vad orden betyder', [
      wordTable('Hur långt genomförandet har kommit', { ...degrees, 'not-reported': silence }),
      wordTable('Hur arbetet går i förhållande till planen', courses),
      ...(indicators.length === 0
        ? []
        : [wordTable('Indikatorernas läge', indicatorStates), ...missingWords(material)]),
    ]),
  ]
}

const part = (id: string, text: string, blocks: Block[]): Block[] =>
  blocks.length === 0 ? [] : [{ type: 'heading', level: 3, id, text }, ...blocks]

const silence = {
  ...notReported,
  explanation: 'Inget svar har kommit in. Det säger inget om hur arbetet går.',
  needsReason: false,
}

interface Word {
  label: string
  explanation: string
  shape: MarkName
  needsReason?: boolean
}

/** What each word of a scale means, as readers need it: where the form asks for a reason, the reader is told where it is. */
const wordTable = (caption: string, words: Record<string, Word>): Table => ({
  type: 'table',
  caption,
  columns: [{ label: 'Ord' }, { label: 'Betyder', weight: 3 }],
  rows: Object.values(words).map(({ label, explanation, shape, needsReason = false }) => [
    { text: label, mark: shape },
    { text: needsReason ? `${firstSentence(explanation)} Skälet står i svaret.` : explanation },
  ]),
})

const firstSentence = (text: string): string => text.split(/(?<=\.)\s/)[0] ?? text

/** Why values are missing, of the reasons that there are in the material, and what a hidden small count is told as. */
function missingWords({ goals }: FollowUpMaterial): Block[] {
  const values = indicatorsIn(goals).flatMap(({ series }) =>
    series.flatMap((one) => one.values.map(({ value }) => value)),
  )
  const reasons = new Set(values.flatMap((value) => (value.type === 'missing' ? [value.reason] : [])))
  const rows = [
    ...(Object.keys(missingReasons) as MissingReason[])
      .filter((reason) => reasons.has(reason))
      .map((reason) => [{ text: missingReasons[reason].label }, { text: missingReasons[reason].explanation }]),
    ...(values.some(({ type }) => type === 'few')
      ? [[{ text: fewWords }, { text: 'Små antal visas inte, för att enskilda inte ska kunna pekas ut.' }]]
      : []),
  ]
  if (rows.length === 0) return []
  return [
    {
      type: 'table',
      caption: 'Varför ett värde saknas',
      columns: [{ label: 'Ord' }, { label: 'Betyder', weight: 3 }],
      rows,
    },
  ]
}
