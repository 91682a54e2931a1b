import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownPath } from '#app/auth/guard.server.ts'

const site = 'https://uppfoljning.exempel.se'

/** Where a browser ends up that is sent to this address from our sign-in page. */
const originAfter = (location: string): string => new URL(location, `${site}/logga-in?till=x`).origin

describe('where to go after signing in', () => {
  it.each([
    '/',
    '/min-sida',
    '/lagesrapport/2026/mal-7-1',
    '/samordning/arsuppfoljning/2026',
    '/atagande/%C3%A5',
    '/åtgärd',
    '/a.b-c_d~e',
  ])('may be %s', (path) => {
    expect(ownPath(path)).toBe(path)
  })

  it.each([
    null,
    '',
    'min-sida',
    '//ond.exempel',
    '///ond.exempel',
    '/\\ond.exempel',
    '\\\\ond.exempel',
    '/\t/ond.exempel',
    '/\n/ond.exempel',
    '\t//ond.exempel',
    ' //ond.exempel',
    '/\0/ond.exempel',
    'https:ond.exempel',
    'https://ond.exempel',
    'https:/ond.exempel',
    'HTTPS://ond.exempel',
    'javascript:alert(1)',
    'data:text/html,x',
    '@ond.exempel',
    '/@ond.exempel:80',
    '/a\r\nSet-Cookie: x=1',
    '/a\u2028b',
    '/min-sida?till=//ond.exempel',
    '/min-sida#//ond.exempel',
    '/a//b\\c',
    `/${'a'.repeat(500)}`,
  ])('is never %j', (value) => {
    expect(ownPath(value)).toBeUndefined()
  })

  it.each([
    '/%2f%2fond.exempel',
    '/%5cond.exempel',
    '/.//ond.exempel',
    '/..//ond.exempel',
    '/%09/ond.exempel',
    '/~//ond.exempel',
  ])('stays with us also for %s', (value) => {
    const path = ownPath(value)
    if (path !== undefined) expect(originAfter(path)).toBe(site)
  })

  it('is our own site or nothing, whatever was sent', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '/',
        '//',
        '\\',
        '/\\',
        '%2f',
        '%5c',
        '%00',
        '\t',
        '\n',
        '\r',
        '\0',
        ' ',
        '.',
        '..',
        '@',
        ':',
        '?',
        '#',
        'https:',
        'javascript:',
        'ond.exempel',
        'min-sida',
        'å',
        '\u2044',
        '\uff0f',
        '\ufeff',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    )
    const value = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(
        fc.oneof(
          value,
          value.map((rest) => `/${rest}`),
        ),
        (sent) => {
          const path = ownPath(sent)
          if (path === undefined) return
          expect(path).toBe(sent)
          expect(originAfter(path)).toBe(site)
          // Nothing that ends or splits a header, and nothing that a browser drops or turns around.
          expect(path).not.toMatch(/[\s\\\p{Cc}]/u)
          expect(path).toMatch(/^\/(?!\/)/)
        },
      ),
      { numRuns: 10_000 },
    )
  })
})
