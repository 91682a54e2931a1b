import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meetingLinkEnding, meetingLinkEndings, meetingLinkLastDay } from '#app/domain/access/meeting-link.ts'
import { meetingLinkState, readLinkPeople, whyNotLink } from '#app/domain/access/meeting-link-state.ts'
import { landing } from '#app/domain/message/landing.ts'
import { meetingLinkMark, withAnswerLinks, withMeetingLinks } from '#app/domain/message/mark.ts'
import { addDays } from '#app/domain/stockholm-clock.ts'

const days = fc.integer({ min: -400, max: 400 })

describe('a link to a meeting', () => {
  it('holds until the thirtieth day after the meeting, and not the day after that, unless it is revoked', () => {
    fc.assert(
      fc.property(days, fc.boolean(), (after, isRevoked) => {
        const heldOn = '2026-12-10'
        const revokedAt = isRevoked ? new Date(0) : null
        const ending = meetingLinkEnding({ revokedAt, heldOn }, addDays(heldOn, after))
        expect(ending).toBe(isRevoked ? 'revoked' : after > 30 ? 'over' : undefined)
        expect(whyNotLink({ heldOn }, addDays(heldOn, after)) === undefined).toBe(after <= 30)
      }),
    )
    expect(meetingLinkLastDay('2026-12-10')).toBe('2027-01-09')
  })

  it('has come as far as what was last done with it, and has ended whatever was done', () => {
    const at = new Date(0)
    expect(meetingLinkState({ ending: undefined, sentAt: null, openedAt: null })).toBe('made')
    expect(meetingLinkState({ ending: undefined, sentAt: at, openedAt: null })).toBe('sent')
    expect(meetingLinkState({ ending: undefined, sentAt: null, openedAt: at })).toBe('opened')
    expect(meetingLinkState({ ending: undefined, sentAt: at, openedAt: at })).toBe('opened')
    expect(meetingLinkState({ ending: 'over', sentAt: at, openedAt: at })).toBe('ended')
  })

  it('tells whoever holds one that has ended whom to ask, without blame', () => {
    for (const { lead } of Object.values(meetingLinkEndings)) {
      expect(lead).toMatch(/samordnare/i)
      expect(lead).not.toMatch(/fel|otillåt|misslyck/i)
    }
  })
})

describe('the list of people', () => {
  it('is read one a line, in the ways that people write a name and an address', () => {
    const text = 'Anna Andersson <Anna@Exempel.se>\n\nBo Ek, bo@exempel.se;\nCeder\tcia@exempel.se'
    expect(readLinkPeople(text)).toEqual({
      invited: [
        { name: 'Anna Andersson', email: 'anna@exempel.se' },
        { name: 'Bo Ek', email: 'bo@exempel.se' },
        { name: 'Ceder', email: 'cia@exempel.se' },
      ],
      faults: [],
    })
  })

  it('says of each line what it lacks, by its number', () => {
    const { faults } = readLinkPeople('Anna, anna@exempel.se\nbo@exempel.se\nCia\nAnna igen, ANNA@exempel.se')
    expect(faults.map(({ line }) => line)).toEqual([2, 3, 4])
    expect(faults.map(({ why }) => why)).toEqual([
      expect.stringContaining('Skriv också namnet'),
      expect.stringContaining('”Cia” går inte att läsa'),
      expect.stringContaining('rad 1'),
    ])
  })
})

describe('the mark of a link to a meeting', () => {
  const address = (id: number, path: string) => `[${id}${path}]`

  it('is written out for the message’s own links only, and is no mark of an answer link', () => {
    const text = `${meetingLinkMark(4, '/sammanfattning')} ${meetingLinkMark(5, '')}`
    expect(withMeetingLinks(text, new Set([4]), address)).toBe(`[4/sammanfattning] ${meetingLinkMark(5, '')}`)
    expect(withAnswerLinks(text, new Set([4, 5]), address)).toBe(text)
  })

  it('is where the messages about a meeting lead for whoever has a link, and nowhere for others', () => {
    const site = 'https://exempel.se'
    const own = { meetingId: 3, meetingLinkId: 4 }
    expect(landing('meeting-link', own, undefined, site)).toBe('{{sammanträdeslänk 4}}')
    expect(landing('meeting-summary', own, undefined, site)).toBe('{{sammanträdeslänk 4/sammanfattning}}')
    expect(landing('meeting-summary', { meetingId: 3 }, 'steering', site)).toBe(`${site}/styrgrupp/sammantraden/3`)
  })
})
