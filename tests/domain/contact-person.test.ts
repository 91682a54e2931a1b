import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contactKindCodes, isInOffice, whomToReach } from '#app/domain/organisation/contact.ts'
import { endInput, handOverInput, newContactInput } from '#app/domain/organisation/contact-input.ts'
import {
  contactStanding,
  dayBefore,
  handedOver,
  periodInWords,
  whyNotEnded,
  whyNotFrom,
  whyNotLastDay,
} from '#app/domain/organisation/contact-period.ts'
import { reachedPeople, whyUnreachable, type Account, type NamedContact } from '#app/domain/organisation/reach.ts'

const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))
const email = fc.constantFrom('a@x.se', 'b@x.se', 'c@x.se', 'd@x.se')
const contact: fc.Arbitrary<NamedContact> = fc
  .record({
    id: fc.nat(99),
    name: fc.constantFrom('Anna', 'Bo', 'Cia'),
    kind: fc.constantFrom(...contactKindCodes),
    email,
    commitmentId: fc.constantFrom(null, 1, 2),
    from: day,
    to: fc.option(day),
    bouncedAt: fc.constantFrom(null, null, new Date(0)),
  })
  .map(({ from, to, ...rest }) => ({
    ...rest,
    fromOn: to !== null && to < from ? to : from,
    toOn: to !== null && to < from ? from : to,
  }))
const contacts = fc.array(contact, { maxLength: 6 })
const accounts: fc.Arbitrary<Account[]> = fc.array(fc.record({ id: fc.uuid(), name: fc.constant('Konto'), email }), {
  maxLength: 3,
})
const about = fc.constantFrom(null, 1, 2, 3)

describe('whom to reach', () => {
  it('is nobody who is not in office, whose address does not work, or who is named for something else', () => {
    fc.assert(
      fc.property(contacts, about, day, (all, commitmentId, today) => {
        for (const one of whomToReach(all, commitmentId, today)) {
          expect(isInOffice(one, today)).toBe(true)
          expect(one.bouncedAt).toBeNull()
          expect([null, commitmentId]).toContain(one.commitmentId)
        }
      }),
    )
  })

  it('is somebody whenever a contact person or an account can be reached', () => {
    fc.assert(
      fc.property(contacts, accounts, about, day, (all, users, commitmentId, today) => {
        const works = (one: NamedContact) =>
          isInOffice(one, today) &&
          one.bouncedAt === null &&
          (one.commitmentId === null || one.commitmentId === commitmentId)
        const broken = all.filter((one) => one.bouncedAt !== null).map((one) => one.email)
        const somebody = all.some(works) || users.some((user) => !broken.includes(user.email))
        expect(reachedPeople(all, users, commitmentId, today).length > 0).toBe(somebody)
      }),
    )
  })

  it('is each address once, and with an account exactly where there is one', () => {
    fc.assert(
      fc.property(contacts, accounts, about, day, (all, users, commitmentId, today) => {
        const reached = reachedPeople(all, users, commitmentId, today)
        const addresses = reached.map((one) => one.email)
        expect(new Set(addresses).size).toBe(addresses.length)
        for (const one of reached) {
          expect(one.userId !== null).toBe(users.some((user) => user.email === one.email))
        }
      }),
    )
  })

  it('is never a deputy while a contact person for the same thing can be reached', () => {
    fc.assert(
      fc.property(contacts, about, day, (all, commitmentId, today) => {
        const reached = whomToReach(all, commitmentId, today)
        const deputies = reached.filter((one) => one.kind === 'deputy')
        for (const deputy of deputies) {
          const above = all.filter(
            (one) =>
              one.kind === 'contact' &&
              one.commitmentId === deputy.commitmentId &&
              isInOffice(one, today) &&
              one.bouncedAt === null,
          )
          expect(above).toEqual([])
        }
      }),
    )
  })

  it.each([
    [[], 'Ingen kontaktperson är angiven.'],
    [[{ fromOn: '2026-01-01', toOn: null, bouncedAt: new Date(0) }], 'Meddelanden till a@x.se kommer tillbaka.'],
    [[{ fromOn: '2026-12-01', toOn: null, bouncedAt: null }], 'Den som ska ta över har inte börjat än.'],
    [[{ fromOn: '2026-01-01', toOn: '2026-02-01', bouncedAt: null }], 'Den som var kontaktperson har slutat.'],
  ])('is said to be nobody for a reason that fits %o', (rows, why) => {
    const all = rows.map((row) => ({
      id: 1,
      name: 'A',
      kind: 'contact' as const,
      email: 'a@x.se',
      commitmentId: null,
      ...row,
    }))
    expect(reachedPeople(all, [], null, '2026-11-22')).toEqual([])
    expect(whyUnreachable(all, '2026-11-22')).toBe(why)
  })
})

describe('a hand-over', () => {
  it('leaves the task with exactly one of the two every day, from the first day of the one who leaves', () => {
    fc.assert(
      fc.property(day, day, day, (fromOn, newFrom, today) => {
        const period = { fromOn, toOn: null }
        fc.pre(whyNotFrom(period, newFrom) === undefined && today >= fromOn)
        const { leaves, takesOver } = handedOver(period, newFrom)
        expect([isInOffice(leaves, today), isInOffice(takesOver, today)].filter(Boolean)).toHaveLength(1)
        expect(isInOffice(takesOver, today)).toBe(today >= newFrom)
      }),
    )
  })

  it('ends the day before, over the end of a month, a leap day and the changes of the clock', () => {
    expect(dayBefore('2026-03-01')).toBe('2026-02-28')
    expect(dayBefore('2028-03-01')).toBe('2028-02-29')
    expect(dayBefore('2027-01-01')).toBe('2026-12-31')
    expect(dayBefore('2026-03-30')).toBe('2026-03-29')
    expect(dayBefore('2026-10-26')).toBe('2026-10-25')
  })

  it('is refused before the one who leaves has begun, when it is done, and when nobody is there any longer', () => {
    expect(whyNotFrom({ fromOn: '2026-05-01', toOn: null }, '2026-05-01')).toMatch(/tidigast dagen efter/)
    expect(whyNotFrom({ fromOn: '2026-05-01', toOn: null }, '2026-05-02')).toBeUndefined()
    expect(whyNotEnded({ fromOn: '2026-05-01', toOn: null, successorId: 2 }, '2026-06-01')).toMatch(/redan utsedd/)
    expect(whyNotEnded({ fromOn: '2026-05-01', toOn: '2026-05-31', successorId: null }, '2026-06-01')).toMatch(
      /inte längre/,
    )
    expect(whyNotEnded({ fromOn: '2026-05-01', toOn: '2026-06-01', successorId: null }, '2026-06-01')).toBeUndefined()
    expect(whyNotLastDay({ fromOn: '2026-05-01', toOn: null }, '2026-04-30')).toMatch(/inte ligga före/)
    expect(whyNotLastDay({ fromOn: '2026-05-01', toOn: null }, '2026-05-01')).toBeUndefined()
  })

  it('is told in words that fit the day', () => {
    const nbsp = (text: string) => text.replaceAll('\u00a0', ' ')
    const words = (fromOn: string, toOn: string | null) => nbsp(periodInWords({ fromOn, toOn }, '2026-06-01'))
    expect(words('2026-05-01', null)).toBe('sedan 1 maj 2026')
    expect(words('2026-07-01', null)).toBe('från 1 juli 2026')
    expect(words('2026-05-01', '2026-05-31')).toBe('1 maj 2026 – 31 maj 2026')
    expect(contactStanding({ fromOn: '2026-06-01', toOn: '2026-06-01' }, '2026-06-01')).toBe('now')
  })
})

describe('what is typed about a contact person', () => {
  const typed = {
    kind: 'contact',
    name: 'Anna',
    email: ' Anna@X.se ',
    phone: '',
    commitmentId: '',
    fromOn: '2026-05-01',
  }

  it('is taken with the address in lower case', () => {
    expect(newContactInput.parse(typed).email).toBe('anna@x.se')
  })

  it.each([
    ['name', '  '],
    ['email', 'anna'],
    ['email', ''],
    ['phone', 'ring mig'],
    ['kind', 'chef'],
    ['commitmentId', '1 eller 2'],
    ['fromOn', ''],
    ['fromOn', '2026-02-30'],
  ])('is refused at %s when it is %o', (field, text) => {
    const parsed = newContactInput.safeParse({ ...typed, [field]: text })
    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual([field])
  })

  it('needs a day also for a hand-over and an end', () => {
    expect(handOverInput.safeParse({ ...typed, fromOn: '' }).success).toBe(false)
    expect(endInput.safeParse({ toOn: '' }).success).toBe(false)
    expect(endInput.safeParse({ toOn: '2026-05-01' }).success).toBe(true)
  })
})
