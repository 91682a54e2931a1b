import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLogged, linkEnding, linkEndings, linkUses, type LinkUse } from '#app/domain/access/answer-link.ts'
import { roundPhases, type RoundPhase } from '#app/domain/reporting-round/phase.ts'
import { calendarDate } from '#app/domain/swedish.ts'

const phases = fc.constantFrom(...(Object.keys(roundPhases) as RoundPhase[]))
const at = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })

describe('an answer link', () => {
  it('opens something exactly while it is not revoked, its round is not published and its holder has the task', () => {
    fc.assert(
      fc.property(fc.option(at), phases, fc.boolean(), (revokedAt, phase, isInOffice) => {
        const works = revokedAt === null && !roundPhases[phase].isPublished && isInOffice
        expect(linkEnding({ revokedAt, phase, isInOffice }) === undefined).toBe(works)
      }),
    )
  })

  it.each([
    [{ revokedAt: new Date(0), phase: 'frozen', isInOffice: false }, 'revoked'],
    [{ revokedAt: null, phase: 'frozen', isInOffice: false }, 'round-over'],
    [{ revokedAt: null, phase: 'open', isInOffice: false }, 'handed-over'],
    [{ revokedAt: null, phase: 'review', isInOffice: true }, undefined],
  ] as const)('that stands as %o ends as %s', (standing, ending) => {
    expect(linkEnding(standing)).toBe(ending)
  })

  it('tells everybody whose link has ended that what was written is still there, without blame', () => {
    for (const { lead, title } of Object.values(linkEndings)) {
      expect(lead).toMatch(/finns kvar/)
      expect(`${title} ${lead}`).not.toMatch(/fel|otillåt|ogiltig/i)
    }
  })
})

describe('the log of uses', () => {
  const use = (kind: LinkUse, when: string) => ({ kind, detail: '', at: new Date(when) })
  const logged = (kind: LinkUse, latest: string, when: string) =>
    isLogged(use(kind, when), { at: new Date(latest) }, calendarDate)

  it('takes the first use of every kind', () => {
    for (const kind of Object.keys(linkUses) as LinkUse[]) {
      expect(isLogged(use(kind, '2026-11-22T09:00:00Z'), null, calendarDate)).toBe(true)
    }
  })

  it('takes every submission', () => {
    fc.assert(
      fc.property(at, at, (latest, now) => {
        expect(isLogged({ kind: 'submitted', detail: '', at: now }, { at: latest }, calendarDate)).toBe(true)
      }),
    )
  })

  it('takes an opening and a refusal once an hour', () => {
    for (const kind of ['opened', 'refused'] as const) {
      expect(logged(kind, '2026-11-22T09:00:00Z', '2026-11-22T09:59:59.999Z')).toBe(false)
      expect(logged(kind, '2026-11-22T09:00:00Z', '2026-11-22T10:00:00Z')).toBe(true)
    }
  })

  it('takes a draft once a day as Stockholm counts days, also over midnight and the end of summer time', () => {
    expect(logged('drafted', '2026-11-22T08:00:00Z', '2026-11-22T22:59:59Z')).toBe(false)
    expect(logged('drafted', '2026-11-22T22:59:59Z', '2026-11-22T23:00:00Z')).toBe(true)
    expect(logged('drafted', '2026-10-24T22:00:00Z', '2026-10-25T22:59:59Z')).toBe(false)
    expect(logged('drafted', '2026-10-25T22:59:59Z', '2026-10-25T23:00:00Z')).toBe(true)
  })
})
