import { gapColumnCodes, gapColumns } from '#app/domain/steering/gap-columns.ts'
import type { GapMatrix } from '#app/domain/steering/gap-matrix.ts'
import { gapReasons, gapStates, type GapReason } from '#app/domain/steering/gap-state.ts'
import { sentenceCase } from '#app/domain/swedish.ts'
import { DefinitionList } from '#app/ui/definition.tsx'
import { Section } from '#app/ui/page.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'

const meanings = {
  hole: 'Inget av det som frågan gäller finns.',
  partly: 'En del finns. ”1 av 4” säger hur mycket.',
  full: 'Allt som frågan gäller finns.',
  unanswered: 'Ingen av de tillfrågade har svarat. Tystnad säger inget om läget och är varken lucka eller täckt.',
  'not-applicable': 'Frågan går inte att ställa, och rutan säger varför.',
} as const

/** How the cells are counted, in words. */
export function GapCounting({ matrix }: { matrix: GapMatrix }) {
  const met = new Set(matrix.rows.flatMap(({ cells }) => cells.flatMap(({ reason }) => reason ?? [])))
  const reasons = (Object.keys(gapReasons) as GapReason[]).filter((reason) => met.has(reason))
  return (
    <Section id="sa-raknas-rutorna" title="Så räknas rutorna">
      <p>
        En rad räknar det som står direkt under sitt mål i planen. Det som står under ett delmål räknas på delmålets
        rad, så inget räknas två gånger.
      </p>
      <DefinitionList
        items={[
          ...(Object.keys(meanings) as (keyof typeof meanings)[]).map((state) => {
            const { shape, tone, label } = gapStates[state]
            return { term: <StatusMark shape={shape} tone={tone} label={label} />, meaning: meanings[state] }
          }),
          ...reasons.map((reason) => ({
            term: `– ${gapReasons[reason].short}`,
            meaning: sentenceCase(gapReasons[reason].said),
          })),
          ...gapColumnCodes.map((column) => ({
            term: gapColumns[column].label,
            meaning: `${gapColumns[column].question} ${gapColumns[column].counted}`,
          })),
        ]}
      />
    </Section>
  )
}
