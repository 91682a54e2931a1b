import { z } from 'zod'
import { judgements, type Judgement } from '#app/domain/statement/judgement.ts'
import type { ReportState } from '#app/domain/status-report/state.ts'
import { counted, formatList, formatNumber, sentenceCase } from '#app/domain/swedish.ts'
import type { FollowUpMaterial } from '#app/domain/follow-up/compile/material.ts'
import { missingKinds, type Missing } from '#app/domain/follow-up/sections/missing.ts'
import type { FollowUpDocument } from '#app/domain/follow-up/document/document.ts'
import { stepReason } from './reason.ts'

/** A report that is asked for in the round and not accepted. */
export interface OpenReport {
  commitment: { slug: string; label: string }
  organisation: string
  state: ReportState
}

/** A number in a text that stops the follow-up from being proposed without a reason. */
export interface StoppingNumber {
  section: string
  title: string
  words: string
  sentence: string
  judgement: Judgement
  why: string
}

/** A number in a text that follows its value, and would be frozen as what the value is now. */
export interface FollowedNumber {
  title: string
  was: string
  now: string
}

/** What is missing in a follow-up that is to be proposed: everything in short, reports and numbers one by one. */
export interface ProposalGaps {
  missing: Missing[]
  openReports: OpenReport[]
  numbers: StoppingNumber[]
  followed: FollowedNumber[]
}

/** A section's text as it was checked, as far as its gaps depend on it. */
interface Checked {
  text: string
  followed: readonly { was: string; now: string }[]
  claims: readonly {
    claim: { words: string; sentence: { start: number; end: number } }
    judgement: Judgement
    why: string
  }[]
}

/** What is missing, from what the follow-up would be compiled of; `document` is that, compiled. */
export function proposalGaps(
  { owed, goals }: Pick<FollowUpMaterial, 'owed' | 'goals'>,
  document: Pick<FollowUpDocument, 'sections'>,
  checked: ReadonlyMap<string, Checked>,
  missing: Missing[],
): ProposalGaps {
  const labels = new Map(goals.flatMap((goal) => goal.commitments.map(({ slug, label }) => [slug, label] as const)))
  const titles = new Map(document.sections.toReversed().map(({ key, title }) => [key, title]))
  const titleOf = (section: string): string => titles.get(section) ?? section
  return {
    missing,
    openReports: owed
      .filter(({ state }) => state !== 'accepted')
      .map(({ commitmentSlug, organisation, state }) => ({
        commitment: { slug: commitmentSlug, label: labels.get(commitmentSlug) ?? commitmentSlug },
        organisation: organisation.name,
        state,
      })),
    numbers: [...checked].flatMap(([section, { text, claims }]) =>
      claims
        .filter(({ judgement }) => judgements[judgement].stops)
        .map(({ claim, judgement, why }) => ({
          section,
          title: titleOf(section),
          words: claim.words,
          sentence: text.slice(claim.sentence.start, claim.sentence.end).trim(),
          judgement,
          why,
        })),
    ),
    followed: [...checked].flatMap(([section, { followed }]) =>
      followed.map(({ was, now }) => ({ title: titleOf(section), was, now })),
    ),
  }
}

/** Whether the follow-up is proposed only with a reason. */
export const needsReasonToPropose = ({ missing }: Pick<ProposalGaps, 'missing'>): boolean =>
  missing.some(({ kind }) => missingKinds[kind].needsReason)

/** Said where the reason that is needed is not given. */
export const reasonIsMissing = 'Skriv varför årsuppföljningen föreslås fast något saknas. Skälet står i dokumentet.'

const openWords = {
  none: ['utan svar', 'utan svar'],
  draft: ['utkast', 'utkast'],
  returned: ['återlämnad', 'återlämnade'],
  submitted: ['inskickad', 'inskickade'],
} as const

/** "Åtta lägesrapporter är inte godkända: 4 utan svar, 1 utkast, 1 återlämnad och 2 inskickade." */
export function openReportsInWords(open: readonly Pick<OpenReport, 'state'>[]): string {
  if (open.length === 0) return 'Alla lägesrapporter är godkända.'
  const parts = (Object.keys(openWords) as (keyof typeof openWords)[]).flatMap((state) => {
    const count = open.filter((one) => one.state === state).length
    return count === 0 ? [] : [`${formatNumber(count)} ${openWords[state][count === 1 ? 0 : 1]}`]
  })
  const verb = open.length === 1 ? 'är inte godkänd' : 'är inte godkända'
  return `${sentenceCase(counted(open.length, 'lägesrapport', 'lägesrapporter'))} ${verb}: ${formatList(parts)}.`
}

/** What proposing means, for who is about to do it. */
export const proposalConsequences = (number: number): string[] => [
  `Allt fryses som förslag ${number}, precis som det är nu: texter, svar, värden, namn och källor. Det som ändras sedan syns inte i förslaget.`,
  'Styrgruppen får ett meddelande och kan läsa, kommentera, fastställa eller lämna tillbaka förslaget.',
  'Ingen kan skriva i avsnitten medan förslaget ligger hos styrgruppen. Du kan ta tillbaka det tills det är fastställt.',
]

/** The form that proposes. `mark` stands for everything that was seen. */
export const proposalInput = z.object({
  mark: z.string().regex(/^[0-9a-f]{64}$/, 'Läs in sidan på nytt.'),
  reason: stepReason,
})
export type ProposalInput = z.infer<typeof proposalInput>
