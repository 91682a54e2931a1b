import { useEffect } from 'react'

/** The keys of the review, each with what it does; the ids are those of the page's own controls. */
export const reviewKeys = [
  { keys: ['j', 'n'], label: 'Nästa rapport', target: 'nasta', does: 'click' },
  { keys: ['k', 'p'], label: 'Föregående rapport', target: 'foregaende', does: 'click' },
  { keys: ['a'], label: 'Godkänn (frågar först)', target: 'godkann', does: 'focus' },
  { keys: ['r'], label: 'Till fältet för skäl', target: 'message', does: 'focus' },
  { keys: ['?'], label: 'Visa tangenterna', target: 'tangenter', does: 'open' },
] as const satisfies readonly {
  keys: readonly string[]
  label: string
  target: string
  does: 'click' | 'focus' | 'open'
}[]

/** Whether somebody is writing, so that letters are letters. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/**
 * Lets the review be done from the keyboard, on top of a page that works without.
 *
 * @param onAsk told true when "a" asks whether to accept, false when Escape takes it back
 */
export function useReviewKeys(onAsk: (isAsking: boolean) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if (event.key === 'Escape') {
        onAsk(false)
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
        return
      }
      if (isWriting(event.target)) return
      const row = reviewKeys.find(({ keys }) => (keys as readonly string[]).includes(event.key))
      const target = row === undefined ? null : document.getElementById(row.target)
      if (row === undefined || target === null) return
      event.preventDefault()
      if (row.does === 'click') target.click()
      if (row.does === 'open') target.toggleAttribute('open')
      if (row.does === 'focus') target.focus()
      onAsk(row.target === 'godkann')
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [onAsk])
}
