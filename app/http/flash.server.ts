import { createCookie } from '@remix-run/node'
import type { AppLoadContext } from '@remix-run/server-runtime'

/** A message for the next page only: what just happened. */
export interface Flash {
  tone: 'success' | 'info'
  title: string
  text?: string
  /** Where to go on, inside the site. */
  link?: { href: string; label: string }
}

const cookie = createCookie('besked', { httpOnly: true, sameSite: 'lax', path: '/', maxAge: 60 })

/** Leaves a message for the next page. */
export async function setFlash(context: AppLoadContext, flash: Flash): Promise<void> {
  context.cookies.push(await cookie.serialize(flash, { secure: context.origin.startsWith('https:') }))
}

/** Takes the message, so that it is shown once. */
export async function takeFlash(request: Request, context: AppLoadContext): Promise<Flash | null> {
  const value: unknown = await cookie.parse(request.headers.get('Cookie'))
  if (typeof value !== 'object' || value === null || !('title' in value) || typeof value.title !== 'string') return null
  context.cookies.push(await cookie.serialize('', { maxAge: 0 }))
  const text = 'text' in value && typeof value.text === 'string' ? value.text : undefined
  const tone = 'tone' in value && value.tone === 'info' ? 'info' : 'success'
  const link = 'link' in value ? linkIn(value.link) : undefined
  return {
    tone,
    title: value.title,
    ...(text === undefined ? {} : { text }),
    ...(link === undefined ? {} : { link }),
  }
}

/** A link as it was set; only within the site, because a cookie is the browser's to change. */
function linkIn(value: unknown): Flash['link'] {
  if (typeof value !== 'object' || value === null || !('href' in value) || !('label' in value)) return undefined
  const { href, label } = value
  if (typeof href !== 'string' || typeof label !== 'string' || !/^\/(?![/\\])/.test(href)) return undefined
  return { href, label }
}
