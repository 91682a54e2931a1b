import { saveWords, type SaveState as State } from '#app/domain/status-report/save-state.ts'
import { SaveState } from '#app/ui/form/save-state.tsx'

/** How it goes with the draft, in words, with the way on where there is one. */
export function DraftState(props: {
  state: State
  /** The report was to be sent, and was not. */
  isHeld: boolean
  /** Where to sign in again, and where two texts are brought together. */
  signIn: string
  merge: string
  leaveFor: (href: string) => void
}) {
  const { state, isHeld, signIn, merge, leaveFor } = props
  const words = saveWords(state)
  return (
    <SaveState
      tone={state.kind === 'saved' ? 'good' : 'warning'}
      action={
        state.kind === 'signed-out' ? (
          <a href={signIn}>Logga in igen</a>
        ) : state.kind === 'conflict' ? (
          <a
            href={merge}
            onClick={(event) => {
              event.preventDefault()
              leaveFor(merge)
            }}
          >
            Jämför och för samman
          </a>
        ) : null
      }
    >
      {isHeld ? `Lägesrapporten är inte skickad. ${words}` : words}
    </SaveState>
  )
}
