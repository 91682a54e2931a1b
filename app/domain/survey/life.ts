import { formatCalendarDate } from '#app/domain/swedish.ts'
import type { SurveyState } from './state.ts'

/** Most questions of a survey, so that it is answered on a phone. */
export const mostQuestions = 40

/** Why questions, title and introduction cannot be changed now; undefined while they can. */
export function whyNotEdit(state: SurveyState): string | undefined {
  if (state === 'draft') return undefined
  return state === 'open'
    ? 'Enkäten är öppen. Frågorna, titeln och inledningen ligger fast, så att alla svarar på samma sak.'
    : 'Enkäten är stängd. Inget i den går att ändra.'
}

/** Why another question cannot be added now; undefined while one can. */
export const whyNotAddQuestion = (state: SurveyState, questions: number): string | undefined =>
  whyNotEdit(state) ??
  (questions < mostQuestions ? undefined : `En enkät får ha högst ${mostQuestions} frågor. Ta bort någon först.`)

/** Why the last day cannot be moved to the day; undefined when it can. An open survey's is only moved forward. */
export function whyNotMoveLastDay(
  survey: { state: SurveyState; closesOn: string | null },
  to: string,
  today: string,
): string | undefined {
  if (survey.state === 'closed') return whyNotEdit('closed')
  if (to < today) return 'Dagen har redan varit. Välj i dag eller en senare dag.'
  if (survey.state === 'open' && survey.closesOn !== null && to < survey.closesOn) {
    return `De som är inbjudna har fått veta att de kan svara till ${formatCalendarDate(survey.closesOn)}. Dagen kan bara flyttas framåt.`
  }
  return undefined
}

/** Why the survey cannot be opened; undefined when it can. */
export function whyNotOpen(survey: {
  state: SurveyState
  questions: number
  closesOn: string | null
  today: string
}): string | undefined {
  if (survey.state === 'open') return 'Enkäten är redan öppen.'
  if (survey.state === 'closed') return 'Enkäten är stängd och går inte att öppna igen. Gör en ny utifrån den.'
  if (survey.questions === 0) return 'Enkäten har inga frågor än.'
  if (survey.closesOn === null) return 'Ange sista dagen att svara innan du öppnar enkäten.'
  return survey.closesOn < survey.today ? 'Sista dagen att svara har redan varit. Ange en ny.' : undefined
}

/** Why the survey cannot be closed; undefined when it can. */
export const whyNotClose = (state: SurveyState): string | undefined =>
  state === 'open' ? undefined : state === 'draft' ? 'Enkäten har inte öppnats än.' : 'Enkäten är redan stängd.'

/** Why the survey cannot be deleted; undefined when it can. */
export const whyNotDelete = (state: SurveyState): string | undefined =>
  state === 'draft' ? undefined : 'Bara ett utkast kan tas bort. En enkät som har varit öppen finns kvar.'

/** Why nobody can be invited or reminded, and no open link made; undefined when that can be done. */
export function whyNotInvite(survey: {
  state: SurveyState
  closesOn: string | null
  today: string
}): string | undefined {
  if (survey.state === 'draft') return 'Öppna enkäten först.'
  if (survey.state === 'closed') return 'Enkäten är stängd.'
  return isOver(survey) ? 'Sista dagen att svara har varit. Flytta fram den först.' : undefined
}

/** Why those who have not used their link cannot be reminded; undefined when they can. */
export const whyNotRemind = (survey: {
  state: SurveyState
  closesOn: string | null
  invited: number
  today: string
}): string | undefined =>
  whyNotInvite(survey) ?? (survey.invited === 0 ? 'Ingen har fått en personlig länk än.' : undefined)

/** Whether the last day to answer has been. */
export const isOver = ({ closesOn, today }: { closesOn: string | null; today: string }): boolean =>
  closesOn !== null && closesOn < today

/** What somebody meets who opens a link to a survey. */
export const linkStandings = {
  open: { title: '', lead: '' },
  used: {
    title: 'Länken är redan använd',
    lead: 'Svaret är mottaget. Varje personlig länk går att använda en gång. Svaret går inte att visa eller ändra, eftersom ingen kan se vilket svar som kom genom länken.',
  },
  closed: {
    title: 'Enkäten är stängd',
    lead: 'Den tar inte emot fler svar.',
  },
  over: {
    title: 'Sista dagen att svara har varit',
    lead: 'Enkäten tar inte emot fler svar.',
  },
} as const satisfies Record<string, { title: string; lead: string }>

export type LinkStanding = keyof typeof linkStandings

/** What a link to the survey opens now. A closed survey's links no longer say whether they were used. */
export function linkStanding(link: {
  state: SurveyState
  closesOn: string | null
  isUsed: boolean
  today: string
}): LinkStanding {
  if (link.state !== 'open') return 'closed'
  if (link.isUsed) return 'used'
  return isOver(link) ? 'over' : 'open'
}
