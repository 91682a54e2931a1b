import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

/** Looks at the page's data again every second, as long as there is something to wait for. */
export function useLooking(isWaiting: boolean): void {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (!isWaiting || state !== 'idle') return undefined
    const timer = setTimeout(revalidate, 1000)
    return () => clearTimeout(timer)
  }, [isWaiting, state, revalidate])
}
