import type { SurveyState } from '#app/domain/survey/state.ts'
import { SubNav } from '#app/ui/sub-nav.tsx'
import { surveyPath } from './survey-crumbs.ts'

/** The pages about a survey, by the last part of their address, and in which states they have something to show. */
const pages = {
  '': { label: 'Enkäten', states: ['draft', 'open', 'closed'] },
  uppgifter: { label: 'Uppgifter', states: ['draft', 'open'] },
  forhandsvisning: { label: 'Förhandsvisning', states: ['draft', 'open', 'closed'] },
  inbjudningar: { label: 'Inbjudningar', states: ['open'] },
  resultat: { label: 'Resultat', states: ['open', 'closed'] },
  varde: { label: 'Använd som värde', states: ['closed'] },
} as const satisfies Record<string, { label: string; states: readonly SurveyState[] }>

/** The way between a survey's pages. */
export function SurveyNav({
  survey,
  here,
}: {
  survey: { slug: string; state: SurveyState }
  here: keyof typeof pages
}) {
  const shown = Object.entries(pages).filter(([, { states }]) => (states as readonly string[]).includes(survey.state))
  return (
    <SubNav
      label="Enkätens sidor"
      links={shown.map(([part, { label }]) => ({
        href: part === '' ? surveyPath(survey.slug) : `${surveyPath(survey.slug)}/${part}`,
        label,
        current: part === here,
      }))}
    />
  )
}
