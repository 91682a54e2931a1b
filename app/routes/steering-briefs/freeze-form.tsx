import { meetingAddresses } from '#app/domain/steering/addresses.ts'
import { freezingConsequences } from '#app/domain/steering/brief-freezing.ts'
import { Button, ButtonRow } from '#app/ui/form/button.tsx'
import { HiddenField } from '#app/ui/form/hidden-field.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** What would be frozen now, what freezing means, and the button. */
export function FreezeForm(props: {
  meeting: number
  freezable: { why?: string | undefined; mark: string; changes: { since: number; sentences: string[] } | null }
}) {
  const { why, mark, changes } = props.freezable
  if (why !== undefined) {
    return (
      <Notice kind="info" title="Det går inte att frysa nu">
        <p>{why}</p>
      </Notice>
    )
  }
  return (
    <>
      {changes === null ? null : changes.sentences.length === 0 ? (
        <p>Inget har ändrats sedan underlag {changes.since}. Ett nytt skulle säga samma sak.</p>
      ) : (
        <>
          <h3>Ändrat sedan underlag {changes.since}</h3>
          <ul>
            {changes.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <Notice kind="warning" title="Det här händer">
        <ul>
          {freezingConsequences.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Notice>
      <form method="post" action={meetingAddresses(props.meeting).briefs}>
        <HiddenField name="mark" value={mark} readOnly />
        <ButtonRow>
          <Button>Frys ett underlag</Button>
        </ButtonRow>
      </form>
    </>
  )
}
