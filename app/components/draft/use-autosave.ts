import { useEffect, useRef, useState, type FormEvent, type RefObject } from 'react'
import type { FormFields } from '#app/domain/draft/kept-text.ts'
import type { SaveState } from '#app/domain/draft/save-state.ts'
import { draftKeeper, type DraftKeeper } from './draft-keeper.ts'
import { keepText, sendDraft } from './draft-sending.ts'

/** The fields of a form as they would be posted. */
export const fieldsOf = (form: HTMLFormElement): FormFields =>
  Object.fromEntries([...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string'))

/**
 * A form that saves itself: after a pause in the writing, when a field is left, and when the page goes away. The form is
 * not sent until the draft is safe; when that fails the page stays, with everything in it.
 *
 * @param options.key under which the browser keeps the text
 * @param options.merge where two texts are brought together; undefined where the form itself is sent for that
 * @param options.isUnsent the form holds text that the server has not
 * @param options.onTold takes what else the server said of what it saved; the same function at every rendering
 */
export function useAutosave(options: {
  form: RefObject<HTMLFormElement>
  isOn: boolean
  address: string
  merge: string | undefined
  author: string
  key: string
  version: string
  isUnsent: boolean
  onTold?: (told: unknown) => void
}) {
  const { form, isOn, address, merge, author, key, version, isUnsent, onTold } = options
  const [state, setState] = useState<SaveState>({ kind: 'idle' })
  const [isHeld, setIsHeld] = useState(false)
  const keeper = useRef<DraftKeeper>()
  const isReleased = useRef(false)

  useEffect(() => {
    const element = form.current
    if (!isOn || element === null) return undefined
    const kept = draftKeeper(
      {
        read: () => fieldsOf(element),
        send: (fields, isLeaving) => sendDraft(address, { ...fields, author }, isLeaving),
        keep: (text) => keepText(key, text),
        tell: setState,
        ...(onTold === undefined ? {} : { hear: onTold }),
        after: (milliseconds, work) => {
          const timer = setTimeout(work, milliseconds)
          return () => clearTimeout(timer)
        },
      },
      version,
    )
    keeper.current = kept
    const onLeave = (): void => kept.leave()
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') kept.leave()
    }
    const onBack = (): void => void kept.flush()
    // The version in the page is the one that it was fetched with; what is sent names the newest.
    const onFormData = (event: FormDataEvent): void => event.formData.set('version', kept.version())
    element.addEventListener('formdata', onFormData)
    addEventListener('pagehide', onLeave)
    addEventListener('online', onBack)
    document.addEventListener('visibilitychange', onHidden)
    if (isUnsent) {
      kept.changed()
      void kept.flush()
    }
    return () => {
      kept.end()
      element.removeEventListener('formdata', onFormData)
      removeEventListener('pagehide', onLeave)
      removeEventListener('online', onBack)
      document.removeEventListener('visibilitychange', onHidden)
    }
  }, [form, isOn, address, author, key, version, isUnsent, onTold])

  /** Lets the form be sent when the draft is safe. Call it last, with what the form is sent by. */
  function beforeSubmit(event: FormEvent<HTMLFormElement>): void {
    const kept = keeper.current
    if (kept === undefined || isReleased.current || event.defaultPrevented) return
    event.preventDefault()
    const element = event.currentTarget
    const { submitter } = event.nativeEvent as SubmitEvent
    void kept.flush().then(({ kind }) => {
      if (kind === 'conflict' && merge !== undefined) location.assign(merge)
      else if (kind === 'offline' || kind === 'signed-out') setIsHeld(true)
      else {
        kept.end()
        isReleased.current = true
        // Not within the event that is still being handled: a form does not submit inside its own submit event.
        setTimeout(() => element.requestSubmit(submitter))
      }
    })
  }

  return {
    state,
    /** The form was to be sent, and was not. */
    isHeld: isHeld && (state.kind === 'offline' || state.kind === 'signed-out'),
    onChange: (): void => keeper.current?.changed(),
    onBlur: (): void => void keeper.current?.flush(),
    beforeSubmit,
    /** Sends what is not sent yet and then goes there. */
    leaveFor: (href: string): void => {
      const kept = keeper.current
      void (kept?.flush() ?? Promise.resolve()).then(() => location.assign(href))
    },
  }
}
