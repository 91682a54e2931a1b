import type { ReactNode } from 'react'
import { Button, ButtonRow, LinkButton, type ButtonKind } from '#app/ui/form/button.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Prose } from '#app/ui/page.tsx'
import { surveyPath } from './survey-crumbs.ts'
import { NotDone } from './survey-head.tsx'

/** Says what a decision about a survey means and asks; or why it cannot be taken. */
export function DecisionForm(props: {
  survey: { slug: string; version: number }
  button: string
  kind?: ButtonKind
  /** Why it cannot be decided now; null when it can. */
  whyNot: string | null
  /** Why the decision that was just asked for was refused. */
  refusal: string | undefined
  children: ReactNode
}) {
  const { survey, button, kind = 'primary', whyNot, refusal, children } = props
  return (
    <>
      <NotDone title="Inget ändrades" why={refusal} />
      <Prose>{children}</Prose>
      <form className="form" method="post">
        <HiddenField name="version" value={survey.version} readOnly />
        <ButtonRow note={whyNot}>
          <Button kind={kind} disabled={whyNot !== null}>
            {button}
          </Button>
          <LinkButton kind="quiet" href={surveyPath(survey.slug)}>
            Avbryt
          </LinkButton>
        </ButtonRow>
      </form>
    </>
  )
}
