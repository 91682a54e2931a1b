import { z } from 'zod'
import type { HistoryKind } from '#app/domain/history/sentence.ts'
import { counted, formatCalendarDate, numeral } from '#app/domain/swedish.ts'
import type { RoundCounts } from './counts.ts'
import type { RoundPhase } from './phase.ts'

interface ChangeRow {
  from: RoundPhase
  to: RoundPhase
  /** In the address of the page that asks whether to do it. */
  path: string
  /** On the button. */
  label: string
  /** On the page that asks: what it is for, in a sentence. */
  lead: string
  /** When it is done. */
  done: string
  kind: HistoryKind
  /** It cannot be taken back. */
  isFinal: boolean
}

/** Every way from one phase to the next, or one step back; the way on comes before the way back. */
export const phaseChanges = {
  open: {
    from: 'planned',
    to: 'open',
    path: 'oppna',
    label: 'Öppna omgången',
    lead: 'Alla som är tillfrågade kan börja svara och bjuds in.',
    done: 'Omgången är öppen',
    kind: 'round.opened',
    isFinal: false,
  },
  close: {
    from: 'open',
    to: 'review',
    path: 'stang',
    label: 'Stäng för nya svar',
    lead: 'Ingen kan skicka in något nytt, och granskningen kan göras klar.',
    done: 'Omgången är stängd för nya svar',
    kind: 'round.closed',
    isFinal: false,
  },
  withdraw: {
    from: 'open',
    to: 'planned',
    path: 'ta-tillbaka',
    label: 'Ta tillbaka öppnandet',
    lead: 'Omgången blir planerad igen, så att frågor och datum går att ändra fritt.',
    done: 'Omgången är planerad igen',
    kind: 'round.withdrawn',
    isFinal: false,
  },
  freeze: {
    from: 'review',
    to: 'frozen',
    path: 'avsluta',
    label: 'Avsluta omgången',
    lead: 'Omgången låses, och det som är godkänt blir offentligt.',
    done: 'Omgången är avslutad',
    kind: 'round.frozen',
    isFinal: true,
  },
  reopen: {
    from: 'review',
    to: 'open',
    path: 'oppna-igen',
    label: 'Öppna igen',
    lead: 'De som inte har svarat kan svara igen.',
    done: 'Omgången är öppen igen',
    kind: 'round.reopened',
    isFinal: false,
  },
} as const satisfies Record<string, ChangeRow>

export type PhaseChange = keyof typeof phaseChanges
const changeCodes = Object.keys(phaseChanges) as [PhaseChange, ...PhaseChange[]]

/** The changes that lead on from a phase. */
export const changesFrom = (phase: RoundPhase): PhaseChange[] =>
  changeCodes.filter((code) => phaseChanges[code].from === phase)

/** The change whose page has this address part; undefined for others. */
export const changeAt = (path: string): PhaseChange | undefined =>
  changeCodes.find((code) => phaseChanges[code].path === path)

/** A round as the rules about its phases look at it. Days are YYYY-MM-DD. */
export interface MovingRound {
  phase: RoundPhase
  opensOn: string
  dueOn: string
  lateAnswers: 'marked' | 'refused'
  /** Whether the plan is adopted, now or once. */
  planIsAdopted: boolean
  counts: RoundCounts
}

const wrongPhase: Record<RoundPhase, string> = {
  planned: 'Omgången är planerad.',
  open: 'Omgången är öppen.',
  review: 'Omgången är stängd för nya svar och granskas.',
  frozen: 'Omgången är avslutad, och det går inte att ångra.',
}

/** Why the round may not change so now; undefined when it may. */
export function whyNotMove(change: PhaseChange, round: MovingRound, today: string): string | undefined {
  if (phaseChanges[change].from !== round.phase) {
    return `${wrongPhase[round.phase]} Därför går det inte att göra det här nu.`
  }
  if (change === 'open') {
    if (!round.planIsAdopted) return 'Planen är ett utkast. Fastställ den innan omgången öppnas.'
    if (round.counts.asked === 0) {
      return 'Ingen är tillfrågad i omgången. Se till att planens åtaganden har aktörer, eller lägg tillbaka några som är borttagna.'
    }
    if (round.dueOn < today) {
      return `Sista dagen, ${formatCalendarDate(round.dueOn)}, har redan passerat. Ändra den i inställningarna först.`
    }
  }
  if (change === 'withdraw' && round.counts.written > 0) {
    return `Någon har redan börjat svara, och det som är skrivet hör till en öppen omgång. Stäng omgången i stället.`
  }
  return undefined
}

/** Whether the change must be given a reason: what has been handed in would stay without an answer. */
export const needsReason = (change: PhaseChange, counts: RoundCounts): boolean =>
  change === 'freeze' && counts.submitted + counts.returned > 0

const reports = (value: number): string => counted(value, 'lägesrapport', 'lägesrapporter')

/** "Saknas: fyra lägesrapporter, varav två som utkast." */
function missingInWords({ none, draft }: RoundCounts): string {
  if (none + draft === 0) return 'Alla har svarat.'
  return `Saknas: ${reports(none + draft)}${draft === 0 ? '' : `, varav ${numeral(draft)} som utkast`}.`
}

/** What the change means, in words and numbers, for who is about to make it. */
export function consequences(change: PhaseChange, round: MovingRound, today: string): string[] {
  const { counts } = round
  const unaccepted = counts.submitted + counts.returned
  switch (change) {
    case 'open':
      return [
        `Tillfrågade: ${counted(counts.organisations, 'organisation', 'organisationer')} om sammanlagt ${reports(counts.asked)}.`,
        'Varje organisation som går att nå får en inbjudan. Den som saknar konto får en personlig länk att svara genom.',
        `Sista dagen att svara är ${formatCalendarDate(round.dueOn)}.`,
        ...(today < round.opensOn
          ? [`Omgången skulle ha öppnat ${formatCalendarDate(round.opensOn)} och öppnar nu i förväg.`]
          : []),
      ]
    case 'withdraw':
      return [
        'Ingen kan svara förrän omgången öppnas igen.',
        'Inbjudningar som inte har hunnit skickas stoppas. Den som redan har fått sin får ingen ny när omgången öppnas igen.',
      ]
    case 'close':
      return [
        missingInWords(counts),
        ...(counts.draft === 0 ? [] : ['Utkast finns kvar, men går inte att skicka in.']),
        counts.submitted === 0
          ? 'Inget väntar på granskning.'
          : `Väntar på granskning: ${reports(counts.submitted)}. Det går att godkänna och lämna tillbaka som förut.`,
        'Den som har fått längre tid kan svara sin tid ut, och det som lämnas tillbaka kan skickas in igen.',
      ]
    case 'reopen':
      return [
        missingInWords(counts),
        today > round.dueOn
          ? `Sista dagen var ${formatCalendarDate(round.dueOn)}. ${round.lateAnswers === 'marked' ? 'Svar som kommer nu märks som sena.' : 'Bara den som har fått längre tid kan svara, om du inte flyttar sista dagen.'}`
          : `Sista dagen att svara är ${formatCalendarDate(round.dueOn)}.`,
        'Ingen får något nytt meddelande.',
      ]
    case 'freeze':
      return [
        counts.accepted === 0
          ? 'Inget är godkänt, så inga svar blir offentliga.'
          : `Godkänt och blir offentligt: ${reports(counts.accepted)}.`,
        ...(unaccepted === 0
          ? []
          : [
              `Inskickat eller återlämnat, men inte godkänt: ${reports(unaccepted)}. Det förblir så: svaren finns kvar men blir inte offentliga.`,
            ]),
        missingInWords(counts),
        'Ingen kan svara, granska eller ändra något i omgången sedan, och personliga länkar slutar gälla.',
        'Det går inte att ångra.',
      ]
  }
}

/** The form that changes a round's phase. `mark` says what the page showed, see domain/reporting-round/counts. */
export const phaseChangeInput = z.object({
  version: z.string().regex(/^\d{1,9}$/),
  mark: z.string().max(200),
  reason: z.string().trim().max(2000, 'Skälet får vara högst 2 000 tecken.'),
})
export type PhaseChangeInput = z.infer<typeof phaseChangeInput>
