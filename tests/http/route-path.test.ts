import { describe, expect, it } from 'vitest'
import { loggedPath, routePath } from '#app/http/route-path.server.ts'

const folders = ['svara', 'kalender']
/** Ways to write an address that routes read as /svara/hemlig, or that somebody might paste by mistake. */
const spellings = [
  '/svara/hemlig',
  '/SVARA/hemlig',
  '/%73vara/hemlig',
  '/%53%56ara/hemlig',
  '//svara/hemlig',
  '/svara//hemlig',
  '/svara\\hemlig',
  '/x/../svara/hemlig',
  '/x/%2e%2e/svara/hemlig',
  '/./svara/hemlig',
  '/svara/%68emlig',
  '/svara/hemlig.data?_routes=x',
  '/svara/hemlig/atagande/ett?a=b#c',
  '/svara/hemlig%E0%A4%A',
  '/%73vara/hemlig%zz',
  'http://localhost/svara/hemlig',
]

describe('an address whose tail is secret', () => {
  it.each(spellings)('is logged without it, however it is spelled: %s', (target) => {
    const logged = loggedPath(target, folders)
    expect(logged.toLowerCase()).toMatch(/\/svara\/…$/)
    expect(logged).not.toContain('emlig')
  })

  it('is told from every other, which is logged as it is, without its query', () => {
    expect(loggedPath('/mal/7?p=/svara/x', folders)).toBe('/mal/7')
    expect(loggedPath('/svaras/x', folders)).toBe('/svaras/x')
    expect(loggedPath('/svara', folders)).toBe('/svara')
  })
})

describe('the path as routes read it', () => {
  it('is decoded part by part, so that an escaped slash makes no new part', () => {
    expect(routePath('/a%2Fb/%C3%A5')).toBe('/a%2Fb/å')
    expect(routePath('/a%252Fb')).toBe('/a%2Fb')
  })
})
