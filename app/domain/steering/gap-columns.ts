import { gapKinds, unmeasuredSentence } from '#app/domain/goal/chain-gap.ts'
import { liveCount } from '#app/domain/indicator/lifecycle.ts'
import type { RoundPhase } from '#app/domain/reporting-round/phase.ts'
import { counted, numeral } from '#app/domain/swedish.ts'
import { standingOf } from './compile-standing.ts'
import type { GapGoal } from './gap-goal.ts'
import type { GapReason } from './gap-state.ts'

/**
 * What a question finds of a goal: n of N, where N is null when the plan does not say how many there should be; or how
 * many were asked when nobody of them has answered; or why the question does not apply. `said` follows the goal's name.
 */
export type GapCount =
  { n: number; of: number | null; said: string } | { silent: number; said: string } | { reason: GapReason }

interface GapColumnRow {
  /** The head of the column. */
  label: string
  question: string
  /** How it is counted. */
  counted: string
  /** What closes a gap. */
  closes: string
  /** When a cell that is partly covered is so in full; null where it never is partly. */
  completes: string | null
  /** How many things of the goal's own the question is about. None, under a goal that has sub-goals, is no gap. */
  size: (goal: GapGoal) => number
  count: (goal: GapGoal, phase: RoundPhase) => GapCount
}

const withActor = (goal: GapGoal): number => goal.commitments.filter(({ hasActor }) => hasActor).length
const takenUp = (goal: GapGoal): number => goal.possibleActions.filter(({ isTakenUp }) => isTakenUp).length

/** The columns of the gap matrix, in their order: from what the plan has to what the round says. */
export const gapColumns = {
  measured: {
    label: 'Mäts i dag',
    question: 'Finns det en indikator som mäts i dag?',
    counted: 'Målets indikatorer som har aktuella värden, av alla indikatorer som planen anger för målet.',
    closes: `${gapKinds['goal-unmeasured'].closes} Har målet ingen indikator behöver planen först få en.`,
    completes: 'Rutan är helt täckt när alla målets indikatorer mäts i dag.',
    size: (goal) => goal.indicators.length,
    count: ({ indicators }) => {
      const { live, all } = liveCount(indicators)
      if (live === 0) return { n: live, of: all, said: unmeasuredSentence(all) }
      return { n: live, of: all, said: share(live, all, told.measured) }
    },
  },
  commitment: {
    label: 'Åtagande',
    question: 'Har någon del av arbetet blivit ett åtagande?',
    counted:
      'Planens åtaganden för målet. Planen säger inte hur många de borde vara, så rutan kan inte vara delvis täckt.',
    closes: 'Luckan sluts när planen får ett åtagande för målet. En fastställd plan får det i sin nästa utgåva.',
    completes: null,
    size: (goal) => goal.commitments.length,
    count: ({ commitments: { length } }) => ({
      n: length,
      of: null,
      said:
        length === 0
          ? 'planen har inget åtagande.'
          : `planen har ${counted(length, 'åtagande', 'åtaganden', 'neuter')}.`,
    }),
  },
  actor: {
    label: 'Aktör i planen',
    question: 'Namnger planen vem som ansvarar?',
    counted:
      'Åtaganden där planen själv namnger minst en aktör, av målets alla åtaganden. Den som bara är utsedd att rapportera har inte lovat något och räknas inte.',
    closes: gapKinds['commitment-without-actor'].closes,
    completes: 'Rutan är helt täckt när planen namnger en aktör för varje åtagande.',
    size: (goal) => goal.commitments.length,
    count: (goal) => {
      const [n, of] = [withActor(goal), goal.commitments.length]
      if (of === 0) return { reason: 'no-commitments' }
      return { n, of, said: share(n, of, told.actor) }
    },
  },
  action: {
    label: 'Möjlig åtgärd',
    question: 'Har de möjliga åtgärderna tagits upp?',
    counted:
      'Planens möjliga åtgärder som ett åtagande tar upp eller som en sammankomst har genomfört, av alla möjliga åtgärder. En sammankomst räknas från den dag då den börjar.',
    closes: `${gapKinds['action-not-taken-up'].closes} En sammankomst som genomför åtgärden sluter den också.`,
    completes: 'Rutan är helt täckt när varje möjlig åtgärd har tagits upp.',
    size: (goal) => goal.possibleActions.length,
    count: (goal) => {
      const [n, of] = [takenUp(goal), goal.possibleActions.length]
      if (of === 0) return { reason: 'no-possible-actions' }
      return { n, of, said: share(n, of, told.action) }
    },
  },
  reported: {
    label: 'Rapporterat',
    question: 'Har lägesrapporterna kommit in?',
    counted:
      'Inskickade lägesrapporter, av dem som omgången har bett om för målet. Utkast och återlämnade rapporter är inte svar.',
    closes: 'Luckan sluts när en lägesrapport för målet skickas in.',
    completes: 'Rutan är helt täckt när alla lägesrapporter har kommit in.',
    size: (goal) => goal.asked.length,
    count: (goal, phase) => {
      const unasked = whyNotAsked(goal, phase)
      if (unasked !== undefined) return { reason: unasked }
      const { reported, owed } = standingOf(goal.asked)
      return { n: reported, of: owed, said: share(reported, owed, told.reported) }
    },
  },
  course: {
    label: 'Enligt plan',
    question: 'Går arbetet enligt plan?',
    counted:
      'Svar som säger ”enligt plan”, av dem som har svarat. De som inte har svarat räknas inte in, inte heller svar som inte var godkända när uppföljningen fastställdes, och där ingen har svarat sägs ingenting om läget.',
    closes:
      'Luckan sluts när ett svar säger att arbetet går enligt plan. Det som behöver beslut kan tas upp på ett sammanträde.',
    completes: 'Rutan är helt täckt när alla svar säger ”enligt plan”.',
    size: (goal) => goal.asked.length,
    count: (goal, phase) => {
      const unasked = whyNotAsked(goal, phase)
      if (unasked !== undefined) return { reason: unasked }
      const { reported, leftOut, owed, byCourse } = standingOf(goal.asked)
      const inStatus = reported - leftOut
      if (inStatus === 0) {
        const nobody =
          leftOut > 0
            ? 'inget svar var godkänt när uppföljningen fastställdes'
            : owed === 1
              ? 'den enda som är tillfrågad har inte svarat'
              : `ingen av ${numeral(owed)} har svarat`
        return { silent: owed, said: `${nobody}, så läget är inte känt.` }
      }
      const n = byCourse['on-track']
      return { n, of: inStatus, said: share(n, inStatus, told.course) }
    },
  },
} as const satisfies Record<string, GapColumnRow>

export type GapColumn = keyof typeof gapColumns
export const gapColumnCodes = Object.keys(gapColumns) as [GapColumn, ...GapColumn[]]

/** Why the round says nothing of the goal; undefined where it may. */
function whyNotAsked({ asked }: GapGoal, phase: RoundPhase): GapReason | undefined {
  if (asked.length === 0) return 'nobody-asked'
  return phase === 'planned' ? 'not-open' : undefined
}

interface Told {
  /** In the singular with its article, and in the plural: "åtagandet", "åtaganden". */
  one: string
  many: string
  gender: 'common' | 'neuter'
  does: string
  doesNot: string
}

const told = {
  measured: {
    one: 'indikatorn',
    many: 'indikatorer',
    gender: 'common',
    does: 'mäts i dag',
    doesNot: 'mäts inte i dag',
  },
  actor: {
    one: 'åtagandet',
    many: 'åtaganden',
    gender: 'neuter',
    does: 'har en aktör i planen',
    doesNot: 'har ingen aktör i planen',
  },
  action: {
    one: 'möjliga åtgärden',
    many: 'möjliga åtgärder',
    gender: 'common',
    does: 'har tagits upp',
    doesNot: 'har inte tagits upp',
  },
  reported: {
    one: 'lägesrapporten',
    many: 'lägesrapporter',
    gender: 'common',
    does: 'har kommit in',
    doesNot: 'har inte kommit in',
  },
  course: {
    one: 'svaret',
    many: 'svar',
    gender: 'neuter',
    does: 'säger att arbetet går enligt plan',
    doesNot: 'säger inte att arbetet går enligt plan',
  },
} as const satisfies Record<string, Told>

/** "ett av nio åtaganden har en aktör i planen.", "inget av nio åtaganden …", "det enda åtagandet har ingen aktör …". */
function share(n: number, of: number, { one, many, gender, does, doesNot }: Told): string {
  const neuter = gender === 'neuter'
  if (of === 1) return `${neuter ? 'det' : 'den'} enda ${one} ${n === 0 ? doesNot : does}.`
  const none = neuter ? 'inget' : 'ingen'
  return `${n === 0 ? none : numeral(n, gender)} av ${numeral(of)} ${many} ${does}.`
}
