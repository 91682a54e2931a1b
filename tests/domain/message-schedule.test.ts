import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collectedFrom, isCollected } from '#app/domain/message/delivery.ts'
import { firstAllowed, isQuiet, quietHoursInput, type QuietHours } from '#app/domain/message/quiet-hours.ts'
import { afterFailure, failures, mostAttempts, pauseAfter, type Failure } from '#app/domain/message/retry.ts'
import { isScheduleTime, reminderDue, weekDue } from '#app/domain/message/schedule.ts'
import { addDays, daysBetween, isoWeek, stockholmClock, stockholmTime, weekdayOf } from '#app/domain/stockholm-clock.ts'

/** Every hour of 2026 and 2027, changes of the clock and all. */
const instant = fc
  .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-12-31T23:00:00Z'), noInvalidDate: true })
  .map((at) => new Date(Math.floor(at.getTime() / 60_000) * 60_000))
const day = instant.map((at) => stockholmClock(at).date)
const quietHours: fc.Arbitrary<QuietHours> = fc.record({
  quietFrom: fc.integer({ min: 0, max: 23 }),
  quietTo: fc.integer({ min: 0, max: 23 }),
  quietWeekends: fc.boolean(),
})
const usual: QuietHours = { quietFrom: 19, quietTo: 7, quietWeekends: true }

describe('the clock in Stockholm', () => {
  it.each([
    ['2026-03-29T00:59:00Z', '2026-03-29', 1, 59],
    ['2026-03-29T01:00:00Z', '2026-03-29', 3, 0],
    ['2026-10-25T00:30:00Z', '2026-10-25', 2, 30],
    ['2026-10-25T01:30:00Z', '2026-10-25', 2, 30],
    ['2026-11-22T23:00:00Z', '2026-11-23', 0, 0],
  ])('shows at %s: %s, %d.%d', (at, date, hour, minute) => {
    expect(stockholmClock(new Date(at))).toMatchObject({ date, hour, minute })
  })

  it('reads back every time that it shows, and the first where it shows it twice', () => {
    fc.assert(
      fc.property(instant, (at) => {
        const { date, hour, minute } = stockholmClock(at)
        const back = stockholmTime(date, hour, minute)
        expect([0, 3_600_000]).toContain(at.getTime() - back.getTime())
        expect(stockholmClock(back)).toMatchObject({ date, hour, minute })
      }),
    )
  })

  it('takes the hour that summer time skips for the one after it', () => {
    expect(stockholmTime('2026-03-29', 2, 30).toISOString()).toBe('2026-03-29T01:30:00.000Z')
  })

  it.each([
    ['2026-01-01', '2026-W01'],
    ['2026-11-22', '2026-W47'],
    ['2026-11-23', '2026-W48'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
  ])('says that %s lies in week %s', (date, week) => {
    expect(isoWeek(date)).toBe(week)
  })

  it('counts days over changes of the clock', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -400, max: 400 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days)
        expect((weekdayOf(date) + days + 700 * 7 - 1) % 7).toBe(weekdayOf(addDays(date, days)) - 1)
      }),
    )
  })
})

describe('quiet hours', () => {
  it('end at the first moment when something may be sent, never later and never before', () => {
    fc.assert(
      fc.property(instant, quietHours, (at, quiet) => {
        const next = firstAllowed(at, quiet)
        expect(next.getTime()).toBeGreaterThanOrEqual(at.getTime())
        expect(isQuiet(next, quiet)).toBe(false)
        if (next.getTime() > at.getTime()) expect(isQuiet(new Date(next.getTime() - 60_000), quiet)).toBe(true)
        expect(firstAllowed(next, quiet)).toEqual(next)
        expect(next.getTime() - at.getTime()).toBeLessThanOrEqual(4 * 86_400_000)
      }),
    )
  })

  it('are told by the clock on the wall, whatever the season', () => {
    fc.assert(
      fc.property(instant, (at) => {
        const { hour, weekday } = stockholmClock(at)
        expect(isQuiet(at, usual)).toBe(weekday >= 6 || hour < 7 || hour >= 19)
      }),
    )
  })

  it.each([
    ['Friday evening', '2026-11-20T18:00:00Z', '2026-11-23T06:00:00Z'],
    ['the night when summer time begins', '2026-03-28T20:00:00Z', '2026-03-30T05:00:00Z'],
    ['the night when it ends', '2026-10-24T20:00:00Z', '2026-10-26T06:00:00Z'],
    ['a Tuesday at noon', '2026-11-24T11:00:00Z', '2026-11-24T11:00:00Z'],
  ])('make what is stored on %s go out when Monday begins, or at once', (_when, at, out) => {
    expect(firstAllowed(new Date(at), usual)).toEqual(new Date(out))
  })

  it('that begin when they end are none', () => {
    expect(isQuiet(new Date('2026-11-24T02:00:00Z'), { quietFrom: 7, quietTo: 7, quietWeekends: false })).toBe(false)
  })

  it('are hours of the day, or the form is refused', () => {
    expect(quietHoursInput.safeParse({ quietFrom: '19', quietTo: '7', quietWeekends: 'on' }).data).toEqual(usual)
    for (const bad of ['24', '-1', '', 'sju']) {
      expect(quietHoursInput.safeParse({ quietFrom: bad, quietTo: '7', quietWeekends: '' }).success).toBe(false)
    }
  })
})

describe('the collected message of the day', () => {
  it('takes a notice with it within a day of sending days, at 07:30 or when the quiet ends', () => {
    fc.assert(
      fc.property(instant, quietHours, (at, quiet) => {
        const out = collectedFrom(at, quiet)
        expect(out.getTime()).toBeGreaterThan(at.getTime())
        expect(isQuiet(out, quiet)).toBe(false)
        expect(out.getTime() - at.getTime()).toBeLessThan(5 * 86_400_000)
      }),
    )
  })

  it('is one a day: whatever comes during a weekend goes out together on Monday', () => {
    const outs = ['2026-11-20T07:00:00Z', '2026-11-21T10:00:00Z', '2026-11-22T22:00:00Z'].map((at) =>
      collectedFrom(new Date(at), usual).toISOString(),
    )
    expect(new Set(outs)).toEqual(new Set(['2026-11-23T06:30:00.000Z']))
  })

  it('never holds what somebody has asked for and waits for', () => {
    expect(isCollected('link', 'digest')).toBe(false)
    expect(isCollected('reminder', 'digest')).toBe(true)
    expect(isCollected('reminder', 'each')).toBe(false)
  })
})

describe('reminders', () => {
  const facts = fc.record({
    chosen: fc.uniqueArray(fc.integer({ min: -30, max: 30 }), { maxLength: 6 }),
    lastDay: day,
    told: fc.integer({ min: -60, max: -31 }),
  })

  /** The days on which something is told, when somebody looks on each of these days; what is told is told once. */
  function toldOn(
    { chosen, lastDay, told }: { chosen: readonly number[]; lastDay: string; told: number },
    looks: readonly number[],
  ): number[] {
    const keys = new Set<number>()
    const days: number[] = []
    for (const look of looks) {
      const due = reminderDue({
        chosen,
        lastDay,
        toldOn: addDays(lastDay, told),
        today: addDays(lastDay, look),
      })
      if (due === undefined || keys.has(due)) continue
      keys.add(due)
      days.push(due)
    }
    return days
  }

  it('come on each chosen day when every day is looked at, and on no other', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const everyDay = Array.from({ length: 80 }, (_, index) => index - 40)
        expect(toldOn(one, everyDay)).toEqual(one.chosen.toSorted((a, b) => a - b))
      }),
    )
  })

  it('are told at most once each, however the clock jumps', () => {
    fc.assert(
      fc.property(facts, fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 60 }), (one, looks) => {
        const told = toldOn(one, looks)
        expect(new Set(told).size).toBe(told.length)
        expect(told.every((days) => one.chosen.includes(days))).toBe(true)
      }),
    )
  })

  it('catch up with a missed day once, and only with the newest', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: -40, max: 40 }), (one, look) => {
        const come = one.chosen.filter((days) => days <= look)
        expect(toldOn(one, [look, look])).toEqual(come.length === 0 ? [] : [Math.max(...come)])
      }),
    )
  })

  it('do not come for days before the organisation was told of its last day', () => {
    const today = '2026-11-24'
    expect(reminderDue({ chosen: [-14, -7], lastDay: '2026-11-30', toldOn: '2026-11-23', today })).toBeUndefined()
    expect(reminderDue({ chosen: [-14, -7], lastDay: '2026-11-30', toldOn: '2026-11-22', today })).toBe(-7)
  })

  it('are written from half past seven, and never in quiet hours', () => {
    fc.assert(
      fc.property(instant, quietHours, (at, quiet) => {
        const { hour, minute } = stockholmClock(at)
        expect(isScheduleTime(at, quiet)).toBe(hour * 60 + minute >= 450 && !isQuiet(at, quiet))
      }),
    )
  })
})

describe('the week’s notice', () => {
  it('is the same the whole week and another the next, over the year’s end and changes of the clock', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 6 }), (date, days) => {
        const monday = addDays(date, 1 - weekdayOf(date))
        const week = weekDue('2000-01-01', addDays(monday, days))
        expect(week).toBe(weekDue('2000-01-01', monday))
        expect(week).not.toBe(weekDue('2000-01-01', addDays(monday, 7)))
      }),
    )
  })

  it('waits for the first Monday of the round', () => {
    expect(weekDue('2026-11-24', '2026-11-27')).toBeUndefined()
    expect(weekDue('2026-11-24', '2026-11-30')).toBe('2026-W49')
    expect(weekDue('2026-11-23', '2026-11-27')).toBe('2026-W48')
  })
})

describe('a failure', () => {
  const failure = fc.constantFrom(...(Object.keys(failures) as Failure[]))

  it('leads to another try that is later and not in quiet hours, or to an end', () => {
    fc.assert(
      fc.property(failure, instant, quietHours, fc.integer({ min: 1, max: 8 }), (kind, now, quiet, attempts) => {
        const next = afterFailure(kind, { attempts, createdAt: now }, quiet, now)
        if (failures[kind].isFinal) expect(next.state).toBe('given-up')
        if (next.state === 'given-up') return
        expect(next.nextAttemptAt.getTime()).toBeGreaterThan(now.getTime())
        expect(isQuiet(next.nextAttemptAt, quiet)).toBe(false)
      }),
    )
  })

  it('ends in eight tries or three days, and never before the third', () => {
    fc.assert(
      fc.property(instant, quietHours, (createdAt, quiet) => {
        let now = firstAllowed(createdAt, quiet)
        const begun = now.getTime()
        let attempts = 0
        for (;;) {
          attempts += 1
          const next = afterFailure('later', { attempts, createdAt }, quiet, now)
          if (next.state === 'given-up') break
          now = next.nextAttemptAt
        }
        expect(attempts).toBeLessThanOrEqual(mostAttempts)
        expect(attempts).toBeGreaterThanOrEqual(3)
        expect(attempts === 3 || now.getTime() - begun <= 3 * 86_400_000).toBe(true)
      }),
    )
  })

  it('pauses 1, 5, 15, 60 minutes, 4 and then 12 hours', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((attempts) => pauseAfter(attempts) / 60_000)).toEqual([
      1, 5, 15, 60, 240, 720, 720,
    ])
  })
})
