import { useEffect } from 'react'
import { meetingCommand, type MeetingCommand } from '#app/domain/meeting/keys.ts'

/** What each command does here: goes to an address, or does something on the page. What is left out does nothing. */
export type KeyedDeeds = Partial<Record<MeetingCommand, string | (() => void) | undefined>>

/** Whether what has the focus takes keys of its own. */
function takesKeys(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.closest('input, textarea, select') !== null
}

/** The keyboard of meeting mode. Everything that it does stands on the page as links and buttons too. */
export function useMeetingKeys(deeds: KeyedDeeds): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const command = meetingCommand({
        key: event.key,
        isModified: event.ctrlKey || event.altKey || event.metaKey || (event.shiftKey && event.key.length > 1),
        isInField: takesKeys(event.target),
      })
      const deed = command === undefined ? undefined : deeds[command]
      if (deed === undefined) return
      event.preventDefault()
      if (typeof deed === 'string') location.assign(deed)
      else deed()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })
}

/** Unfolds what has the id, and brings it into sight; or folds it. */
export const toggled =
  (id: string): (() => void) =>
  () => {
    const found = document.getElementById(id)
    if (!(found instanceof HTMLDetailsElement)) return
    found.open = !found.open
    if (found.open) found.scrollIntoView({ block: 'nearest' })
  }

/** Unfolds what has the id, and goes to its first field. */
export const unfolded =
  (id: string): (() => void) =>
  () => {
    const found = document.getElementById(id)
    if (!(found instanceof HTMLDetailsElement)) return
    found.open = true
    found.scrollIntoView()
    found.querySelector<HTMLElement>('textarea, input:not([type="hidden"])')?.focus()
  }
