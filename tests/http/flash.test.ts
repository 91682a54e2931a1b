import type { AppLoadContext } from '@remix-run/server-runtime'
import { describe, expect, it } from 'vitest'
import { setFlash, takeFlash, type Flash } from '#app/http/flash.server.ts'

const context = () => ({ cookies: [], origin: 'https://uppfoljning.exempel.se' }) as unknown as AppLoadContext

/** What the next page shows of it. */
async function shown(flash: unknown): Promise<Flash | null> {
  const before = context()
  await setFlash(before, flash as Flash)
  const cookie = (before.cookies[0] ?? '').split(';')[0] ?? ''
  return takeFlash(new Request('https://uppfoljning.exempel.se/', { headers: { Cookie: cookie } }), context())
}

describe('a message for the next page', () => {
  it('keeps its text and a link inside the site', async () => {
    const flash: Flash = {
      tone: 'success',
      title: 'Klart',
      text: 'Inskickat.',
      link: { href: '/min-sida', label: 'Till' },
    }
    expect(await shown(flash)).toEqual(flash)
  })

  it.each(['https://ond.exempel', '//ond.exempel', '/\\ond.exempel', 'javascript:alert(1)', '', 7])(
    'never leads elsewhere: %s',
    async (href) => {
      expect(await shown({ tone: 'success', title: 'Klart', link: { href, label: 'Hit' } })).toEqual({
        tone: 'success',
        title: 'Klart',
      })
    },
  )
})
