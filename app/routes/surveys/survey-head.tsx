import type { ReactNode } from 'react'
import { surveyStates, type SurveyState } from '#app/domain/survey/state.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { surveyCrumbs } from './survey-crumbs.ts'

/** The state of a survey as a shape and a word. */
export function SurveyStateMark({ state }: { state: SurveyState }) {
  const { shape, tone, label } = surveyStates[state]
  return <StatusMark shape={shape} tone={tone} label={label} />
}

/** The head of a page about a survey. */
export function SurveyHead(props: {
  survey: { slug: string; title: string; state: SurveyState; isDemo: boolean }
  /** What the page is, where it is not the survey's own. */
  here?: string
  lead?: ReactNode
}) {
  const { survey, here, lead } = props
  const { label } = surveyStates[survey.state]
  return (
    <PageHead
      breadcrumb={surveyCrumbs(survey, here)}
      eyebrow={[
        here === undefined ? 'Enkät' : survey.title,
        label.toLocaleLowerCase('sv'),
        ...(survey.isDemo ? ['påhittad i exemplet'] : []),
      ].join(' · ')}
      title={here ?? survey.title}
      lead={lead}
    />
  )
}

/** Why nothing was done, or why nothing can be. */
export function NotDone({ title, why }: { title: string; why: string | undefined }) {
  return why === undefined ? null : (
    <Notice kind="error" title={title} role="alert">
      <p>{why}</p>
    </Notice>
  )
}
