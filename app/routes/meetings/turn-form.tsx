import type { ReactNode } from 'react'
import { meetingAddresses } from '#app/domain/steering/addresses.ts'
import { Button, ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Prose } from '#app/ui/page.tsx'
import { NotDone } from './meeting-head.tsx'

/** Says what a turn in a meeting's life means and asks; or why it cannot be taken. */
export function TurnForm(props: {
  meeting: { id: number; version: number }
  button: string
  /** Why it cannot be done now; null when it can. */
  whyNot: string | null
  /** Why what was just asked for was refused. */
  refusal: string | undefined
  children: ReactNode
}) {
  const { meeting, button, whyNot, refusal, children } = props
  return (
    <>
      <NotDone title="Inget ändrades" why={refusal} />
      <Prose>{children}</Prose>
      <form className="form" method="post">
        <HiddenField name="version" value={meeting.version} readOnly />
        <ButtonRow note={whyNot}>
          <Button disabled={whyNot !== null}>{button}</Button>
          <LinkButton kind="quiet" href={meetingAddresses(meeting.id).show}>
            Avbryt
          </LinkButton>
        </ButtonRow>
      </form>
    </>
  )
}
