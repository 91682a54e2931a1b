import { setTimeout as sleep } from 'node:timers/promises'
import { usualLimits, type Access } from './access.ts'

// Kept on globalThis so that the development server's reloads share it.
const holder = globalThis as { atagandekollenKolada?: Access | undefined }

/** Says where Kolada is. Nothing is asked of it before somebody does something that needs it. */
export function useKolada(base: string, changed: Partial<Omit<Access, 'base'>> = {}): void {
  holder.atagandekollenKolada = {
    base: base.replace(/\/+$/, ''),
    fetch,
    clock: {
      now: () => Date.now(),
      wait: (milliseconds, signal) => sleep(milliseconds, undefined, { signal, ref: false }),
    },
    limits: usualLimits,
    ...changed,
  }
}

/** Kolada as it has been configured. */
export function kolada(): Access {
  const access = holder.atagandekollenKolada
  if (access === undefined) throw new Error('Nobody has said where Kolada is.')
  return access
}
