import { useEffect, useState } from 'react'
import { presenceEvery } from '#app/domain/follow-up/sections/presence.ts'

/**
 * Says to the server that the section is open, now and then while the page is in sight and when it is left, and answers
 * who else has it open. Where it cannot be said nothing is told: it is a help and nothing more.
 */
export function usePresence(address: string, author: string, isOn: boolean, atFirst: readonly string[]): string[] {
  const [present, setPresent] = useState<string[]>([...atFirst])
  useEffect(() => {
    if (!isOn) return undefined
    const body = (intent: string) => new URLSearchParams({ intent, author })
    const say = async (): Promise<void> => {
      if (document.visibilityState === 'hidden') return
      try {
        const answer = await fetch(address, { method: 'POST', body: body('here'), redirect: 'manual' })
        if (answer.status === 200) setPresent(namesIn(await answer.json()))
      } catch {
        // The network is away. The text's own state tells of that.
      }
    }
    const leave = (): void => void navigator.sendBeacon(address, body('left'))
    void say()
    const timer = setInterval(() => void say(), presenceEvery)
    addEventListener('pagehide', leave)
    return () => {
      clearInterval(timer)
      removeEventListener('pagehide', leave)
    }
  }, [address, author, isOn])
  return present
}

function namesIn(answer: unknown): string[] {
  if (typeof answer !== 'object' || answer === null || !('present' in answer)) return []
  const { present } = answer
  return Array.isArray(present) ? present.filter((one): one is string => typeof one === 'string') : []
}
