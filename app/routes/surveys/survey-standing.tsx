import { countInSteps, responseRateInWords } from '#app/domain/survey/response-rate.ts'
import { leastTold } from '#app/domain/series/suppression.ts'
import type { Survey } from '#app/domain/survey/survey.ts'
import { counted, formatCalendarDate, formatDate, formatNumber } from '#app/domain/swedish.ts'
import { ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { surveyPath } from './survey-crumbs.ts'

/** How a survey stands, and what one does next with it. */
export function SurveyStanding({ survey }: { survey: Survey }) {
  const path = surveyPath(survey.slug)
  const { state, closesOn, openedAt, closedAt, answers } = survey
  const isDraft = state === 'draft'
  return (
    <>
      <SummaryList
        rows={[
          { term: 'År', value: String(survey.year) },
          {
            term: 'Sista dagen att svara',
            value: closesOn === null ? 'Inte angiven' : formatCalendarDate(closesOn),
            ...(state === 'closed'
              ? {}
              : { action: { href: `${path}/uppgifter`, label: 'Ändra', about: 'sista dagen att svara' } }),
          },
          ...(openedAt === null ? [] : [{ term: 'Öppnad', value: formatDate(openedAt) }]),
          ...(closedAt === null ? [] : [{ term: 'Stängd', value: formatDate(closedAt) }]),
          ...(isDraft ? [] : [{ term: 'Personliga länkar', value: counted(survey.invited, 'länk', 'länkar') }]),
          ...(isDraft ? [] : [{ term: 'Öppen länk', value: survey.hasOpenLink ? 'Finns' : 'Finns inte' }]),
          ...(state === 'open' ? [{ term: 'Svar', value: countInSteps(answers) }] : []),
          ...(state === 'closed'
            ? [
                { term: 'Svar', value: answers < leastTold ? `Färre än ${leastTold}` : formatNumber(answers) },
                { term: 'Svarsfrekvens', value: responseRateInWords(survey) },
              ]
            : []),
        ]}
      />
      <ButtonRow>
        {isDraft ? <LinkButton href={`${path}/oppning`}>Öppna enkäten</LinkButton> : null}
        {state === 'open' ? (
          <>
            <LinkButton href={`${path}/inbjudningar`}>Bjud in</LinkButton>
            <LinkButton kind="secondary" href={`${path}/stangning`}>
              Stäng enkäten
            </LinkButton>
          </>
        ) : null}
        {state === 'closed' ? <LinkButton href={`${path}/resultat`}>Visa resultatet</LinkButton> : null}
      </ButtonRow>
    </>
  )
}
