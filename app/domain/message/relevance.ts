import type { FollowUpPhase } from '#app/domain/follow-up/adoption/phase.ts'
import type { DecisionState } from '#app/domain/decision/state.ts'
import { roundPhases, type RoundPhase } from '#app/domain/reporting-round/phase.ts'
import { reportStates, type ReportState } from '#app/domain/status-report/state.ts'
import { linkStandings, type LinkStanding } from '#app/domain/survey/life.ts'
import type { MessageKind } from './kind.ts'

/** How things stand with what a notice tells of, now that it is to be sent. Undefined where it tells of no such thing. */
export interface NoticeNow {
  kind: MessageKind
  phase: RoundPhase | undefined
  /** The round takes the organisation's answers. */
  takesAnswers: boolean
  /** How many reports the organisation has left to hand in. */
  left: number | undefined
  /** Why the notice's own answer link opens nothing any longer. */
  linkEnded: string | undefined
  /** The state of the report that it is about. */
  reportState: ReportState | undefined
  /** The last day that it tells of is still the organisation's. */
  isSameLastDay: boolean
  /** The week that it tells of is this one. */
  isSameWeek: boolean
  /** Why the notice's own link to a meeting opens nothing any longer. */
  meetingLinkEnded?: string | undefined
  /** How the survey that it is about stands for the person. */
  survey?: LinkStanding | undefined
  /** How far the round's annual follow-up has come. */
  followUp?: FollowUpPhase | undefined
  /** The steering group's decision that it is about. */
  decision?: DecisionNow | undefined
}

/** How things stand with a decision that a notice tells of, for the organisation that it tells it of. */
export interface DecisionNow {
  state: DecisionState
  /** The organisation is still one of those who shall do it. */
  isDoer: boolean
  hasReported: boolean
  /** The last day that the notice tells of is still the decision's. */
  isSameDay: boolean
  hasPassed: boolean
  /** The recipient is still somebody to reach in the organisation. */
  isReached: boolean
}

type Rule = (now: NoticeNow) => string | undefined

const closed: Rule = ({ phase, takesAnswers }) =>
  phase !== undefined && !takesAnswers ? 'Omgången tar inte emot svar längre.' : undefined
const nothingLeft: Rule = ({ left }) => (left === 0 ? 'Allt är redan inskickat.' : undefined)
const frozen: Rule = ({ phase }) =>
  phase !== undefined && roundPhases[phase].isPublished ? 'Omgången är avslutad.' : undefined

const noProposal: Rule = ({ followUp }) =>
  followUp === undefined || followUp === 'proposed' ? undefined : 'Förslaget ligger inte längre för beslut.'

const surveyOver: Rule = ({ survey }) =>
  survey === undefined || survey === 'open' ? undefined : `${linkStandings[survey].title}.`

const decisionOver: Rule = ({ decision }) =>
  decision === undefined || decision.state === 'open' ? undefined : 'Beslutet gäller inte längre.'
const notDoer: Rule = ({ decision }) =>
  decision?.isDoer === false ? 'Organisationen är inte längre en av dem som ska göra det.' : undefined
const notReached: Rule = ({ decision }) =>
  decision?.isReached === false ? 'Mottagaren är inte längre den som nås i organisationen.' : undefined
const alreadyDone: Rule = ({ decision }) =>
  decision?.hasReported === true ? 'Beslutet är redan anmält som genomfört.' : undefined
const otherDay: Rule = ({ decision }) =>
  decision?.isSameDay === false ? 'Beslutets sista dag har ändrats.' : undefined

/** Why each kind of notice may no longer be worth sending; the first reason that holds is told. */
const rules: Record<MessageKind, readonly Rule[]> = {
  invitation: [closed, nothingLeft],
  reminder: [closed, nothingLeft],
  extended: [
    closed,
    nothingLeft,
    ({ isSameLastDay }) => (isSameLastDay ? undefined : 'Den sista dagen har ändrats igen.'),
  ],
  link: [closed, ({ linkEnded }) => (linkEnded === undefined ? undefined : 'Länken gäller inte längre.')],
  'meeting-link': [
    ({ meetingLinkEnded }) => (meetingLinkEnded === undefined ? undefined : 'Länken gäller inte längre.'),
  ],
  returned: [
    frozen,
    ({ reportState }) =>
      reportState !== undefined && reportStates[reportState].counted
        ? 'Lägesrapporten är inskickad på nytt.'
        : undefined,
  ],
  accepted: [
    ({ reportState }) =>
      reportState === undefined || reportState === 'accepted' ? undefined : 'Lägesrapporten är inte längre godkänd.',
  ],
  'on-behalf': [
    frozen,
    ({ reportState }) =>
      reportState === undefined || reportStates[reportState].counted ? undefined : 'Svaret har lämnats tillbaka.',
  ],
  'survey-invitation': [surveyOver],
  'survey-reminder': [surveyOver],
  mention: [],
  weekly: [
    ({ phase }) => (phase === 'open' ? undefined : 'Omgången är inte öppen längre.'),
    ({ isSameWeek }) => (isSameWeek ? undefined : 'Veckan är slut, och ett nyare läge finns.'),
  ],
  'follow-up-proposed': [noProposal],
  'follow-up-sent-back': [],
  'follow-up-commented': [],
  'follow-up-adopted': [
    ({ followUp }) => (followUp === 'published' ? 'Årsuppföljningen är redan publicerad.' : undefined),
  ],
  'follow-up-published': [],
  'decision-made': [decisionOver, notDoer, notReached],
  'decision-due': [
    decisionOver,
    notDoer,
    notReached,
    alreadyDone,
    otherDay,
    ({ decision }) => (decision?.hasPassed === true ? 'Sista dagen har redan varit.' : undefined),
  ],
  'decision-overdue': [decisionOver, notDoer, notReached, alreadyDone, otherDay],
  'decision-reported': [
    decisionOver,
    ({ decision }) => (decision?.hasReported === false ? 'Anmälan är tillbakatagen.' : undefined),
  ],
  'decision-kept-open': [decisionOver, notDoer, notReached],
  'decision-weekly': [({ isSameWeek }) => (isSameWeek ? undefined : 'Veckan är slut.')],
  'meeting-summary': [],
}

/** Why a notice is no longer worth sending, in Swedish; undefined while it is. */
export function whyNotWorthSending(now: NoticeNow): string | undefined {
  for (const rule of rules[now.kind]) {
    const why = rule(now)
    if (why !== undefined) return why
  }
  return undefined
}
