import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWebAddress } from '#app/domain/web-address.ts'

describe('an address that readers may be led to', () => {
  it('is any http or https address of a host with a dot', () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['http', 'https'] }), (url) => {
        fc.pre(!/['"<>\\]/.test(url))
        expect(isWebAddress(url)).toBe(true)
      }),
    )
  })

  it.each([
    ['', 'empty'],
    ['www.exempel.se/plan', 'no scheme'],
    ['ftp://exempel.se/plan', 'another scheme'],
    ['javascript:alert(1)', 'a script'],
    ['https://localhost/plan', 'a host without a dot'],
    ['https://', 'no host'],
    ['https://a:b@exempel.se/', 'a user name and a password'],
    ['https://exempel.se@annan.se/', 'a user name that looks like the host'],
    ['https://exempel.se/en plan', 'a space'],
    ['https://exempel.se/"><script>', 'marks that end an attribute'],
  ])('is not %j: %s', (text) => {
    expect(isWebAddress(text)).toBe(false)
  })
})
