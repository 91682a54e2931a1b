import type { ReactNode } from 'react'
import { Button, ButtonRow, LinkButton } from '#app/ui/form/button.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** Why nothing was deleted when the draft is no longer what was shown. */
export const changedMeanwhile = 'Någon har ändrat i utkastet sedan du öppnade sidan. Läs igen vad som försvinner.'

/** Says what disappears and asks; or why it cannot be done. */
export function DeletionForm(props: {
  action: string
  /** Where one goes without deleting. */
  back: string
  mark: string
  button: string
  whyNot: string | undefined
  /** Why the deletion that was asked for was refused. */
  refusal: string | undefined
  /** What disappears. */
  children: ReactNode
}) {
  const { action, back, mark, button, whyNot, refusal, children } = props
  return (
    <>
      {refusal === undefined ? null : (
        <Notice kind="error" title="Inget är borttaget" role="alert">
          <p>{refusal}</p>
        </Notice>
      )}
      {whyNot === undefined ? <div className="prose">{children}</div> : null}
      <form className="form" method="post" action={action}>
        <HiddenField name="mark" value={mark} readOnly />
        <ButtonRow note={whyNot}>
          <Button kind="danger" disabled={whyNot !== undefined}>
            {button}
          </Button>
          <LinkButton kind="quiet" href={back}>
            Behåll
          </LinkButton>
        </ButtonRow>
      </form>
    </>
  )
}
