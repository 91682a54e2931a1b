import type { PermissionName } from '#app/domain/access/permissions.ts'
import type { HistoryKind } from '#app/domain/history/sentence.ts'
import type { RoundPhase } from '#app/domain/reporting-round/phase.ts'
import type { EditionState } from '#app/domain/follow-up/edition/edition.ts'
import type { FollowUpPhase } from './phase.ts'

interface StepRow {
  from: FollowUpPhase
  to: FollowUpPhase
  /** What becomes of the frozen edition; proposing makes a new one. */
  edition: EditionState
  permission: Extract<PermissionName, 'follow-up.write' | 'follow-up.adopt'>
  /** In which phases of the round; the others say why not. */
  roundPhases: readonly RoundPhase[]
  /** On the button, and the title of the page that asks. */
  label: string
  /** When it is done. */
  done: string
  kind: HistoryKind
}

const anyRound: readonly RoundPhase[] = ['planned', 'open', 'review', 'frozen']
const closedRound: readonly RoundPhase[] = ['review', 'frozen']

/** Every way of an annual follow-up from draft to published, and back to draft while it is a proposal. */
export const followUpSteps = {
  propose: {
    from: 'draft',
    to: 'proposed',
    edition: 'proposed',
    permission: 'follow-up.write',
    roundPhases: closedRound,
    label: 'Föreslå för styrgruppen',
    done: 'Årsuppföljningen är föreslagen för styrgruppen',
    kind: 'follow-up.proposed',
  },
  withdraw: {
    from: 'proposed',
    to: 'draft',
    edition: 'sent-back',
    permission: 'follow-up.write',
    roundPhases: anyRound,
    label: 'Ta tillbaka förslaget',
    done: 'Förslaget är tillbakataget',
    kind: 'follow-up.withdrawn',
  },
  'send-back': {
    from: 'proposed',
    to: 'draft',
    edition: 'sent-back',
    permission: 'follow-up.adopt',
    roundPhases: anyRound,
    label: 'Lämna tillbaka förslaget',
    done: 'Förslaget är återlämnat till samordningen',
    kind: 'follow-up.sent-back',
  },
  adopt: {
    from: 'proposed',
    to: 'adopted',
    edition: 'adopted',
    permission: 'follow-up.adopt',
    roundPhases: anyRound,
    label: 'Fastställ årsuppföljningen',
    done: 'Årsuppföljningen är fastställd',
    kind: 'follow-up.adopted',
  },
  publish: {
    from: 'adopted',
    to: 'published',
    edition: 'published',
    permission: 'follow-up.write',
    roundPhases: closedRound,
    label: 'Publicera årsuppföljningen',
    done: 'Årsuppföljningen är publicerad',
    kind: 'follow-up.published',
  },
} as const satisfies Record<string, StepRow>

export type FollowUpStep = keyof typeof followUpSteps
export const followUpStepCodes = Object.keys(followUpSteps) as [FollowUpStep, ...FollowUpStep[]]

const standing: Record<FollowUpPhase, string> = {
  draft: 'Årsuppföljningen skrivs, och inget förslag ligger hos styrgruppen.',
  proposed: 'Ett förslag ligger redan hos styrgruppen.',
  adopted: 'Styrgruppen har fastställt årsuppföljningen.',
  published: 'Årsuppföljningen är publicerad.',
}

const roundStanding: Record<RoundPhase, string> = {
  planned: 'Omgången har inte öppnat än. Först ska alla få svara.',
  open: 'Omgången är öppen för svar. Stäng den för nya svar först.',
  review: 'Omgången granskas.',
  frozen: 'Omgången är avslutad.',
}

/** A follow-up and its round, as the rules about the way to publication look at them. */
export interface SteppingFollowUp {
  phase: FollowUpPhase
  roundPhase: RoundPhase
}

/** Why the step may not be taken now; undefined when it may. Who may take it is `permission`. */
export function whyNotStep(step: FollowUpStep, { phase, roundPhase }: SteppingFollowUp): string | undefined {
  const { from, roundPhases }: StepRow = followUpSteps[step]
  if (from !== phase) return `${standing[phase]} Därför går det inte att göra det här nu.`
  if (!roundPhases.includes(roundPhase)) return roundStanding[roundPhase]
  return undefined
}

/** Why nobody may comment on the follow-up's newest proposal now; undefined when one may. */
export const whyNotComment = (phase: FollowUpPhase): string | undefined =>
  phase === 'proposed' ? undefined : `${standing[phase]} Det går bara att kommentera ett förslag som ligger för beslut.`
