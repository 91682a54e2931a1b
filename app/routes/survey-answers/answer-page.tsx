import { postedFields } from '#app/components/posted-fields.ts'
import { SurveyFields } from '#app/components/survey-fields.tsx'
import { SurveyIntroduction } from '#app/components/survey-introduction.tsx'
import { linkStandings, type LinkStanding } from '#app/domain/survey/life.ts'
import type { AskedSurvey } from '#app/domain/survey/survey.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageHead } from '#app/ui/page.tsx'

/** An answer that was not taken: everything typed and the faults, or why the link takes none any longer. */
export interface AnswerNotTaken {
  values: Record<string, string>
  errors: Record<string, string>
  standing?: LinkStanding | undefined
}

/** The page where a survey is answered, or that says why it cannot be. */
export function AnswerPage(props: {
  survey: AskedSurvey
  standing: LinkStanding
  isPersonal: boolean
  answer: AnswerNotTaken | undefined
}) {
  const { survey, isPersonal, answer } = props
  const standing = answer?.standing ?? props.standing
  const posted = postedFields(answer?.values ?? {}, answer?.errors ?? {})
  if (standing !== 'open') {
    return (
      <Page>
        <PageHead eyebrow={`Enkät: ${survey.title}`} title={linkStandings[standing].title} />
        <Notice kind="info" title={linkStandings[standing].lead}>
          {answer === undefined ? null : <p>Det du skickade nu har inte sparats.</p>}
        </Notice>
      </Page>
    )
  }
  return (
    <Page>
      <PageHead eyebrow="Enkät" title={survey.title} />
      <SurveyIntroduction survey={survey} isPersonal={isPersonal} />
      <form className="form" method="post" noValidate>
        <ErrorSummary errors={posted.faults}>Svaret är inte skickat än. Det du har fyllt i finns kvar.</ErrorSummary>
        <SurveyFields questions={survey.questions} posted={posted} />
        <ButtonRow>
          <Button>Skicka svaret</Button>
        </ButtonRow>
      </form>
    </Page>
  )
}
