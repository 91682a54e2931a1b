import type { ReactNode } from 'react'
import { saveWords, type SaveState as State } from '#app/domain/draft/save-state.ts'
import { SaveState } from '#app/ui/form/save-state.tsx'

/** How it goes with the draft, in words, with the way on where there is one. */
export function DraftState(props: {
  state: State
  /** What to say when the form was to be sent and was not: "Lägesrapporten är inte skickad."; "" otherwise. */
  held: string
  /** Where to sign in again. */
  signIn: string
  /** What to do when somebody else's version is newer. */
  merge: ReactNode
}) {
  const { state, held, signIn, merge } = props
  const words = saveWords(state)
  return (
    <SaveState
      tone={state.kind === 'saved' ? 'good' : 'warning'}
      action={
        state.kind === 'signed-out' ? <a href={signIn}>Logga in igen</a> : state.kind === 'conflict' ? merge : null
      }
    >
      {held === '' ? words : `${held} ${words}`}
    </SaveState>
  )
}
