import { forEveryone, notFound } from '#app/auth/guard.server.ts'

/** Addresses that nothing else answers. */
export const loader = forEveryone('public.read', () => Promise.reject(notFound()))

export const action = forEveryone('public.read', () => Promise.reject(notFound()))

export default function NotFound() {
  return null
}
