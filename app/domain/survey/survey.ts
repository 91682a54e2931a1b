import type { SurveyQuestion } from './question.ts'
import type { SurveyState } from './state.ts'

/** A survey as those who work with it see it. Nothing of it says who has answered, or when. */
export interface Survey {
  id: number
  slug: string
  title: string
  introduction: string
  state: SurveyState
  /** YYYY-MM-DD, the last day to answer. */
  closesOn: string | null
  year: number
  hasOpenLink: boolean
  createdAt: Date
  createdName: string
  openedAt: Date | null
  closedAt: Date | null
  version: number
  isDemo: boolean
  gathering: { slug: string; title: string } | null
  questions: readonly SurveyQuestion[]
  invited: number
  used: number
  answers: number
}

/** A survey in the list. */
export type ListedSurvey = Omit<Survey, 'questions' | 'introduction'> & { questions: number }

/** What somebody who answers is shown. */
export interface AskedSurvey {
  slug: string
  title: string
  introduction: string
  closesOn: string | null
  isDemo: boolean
  questions: readonly SurveyQuestion[]
}
