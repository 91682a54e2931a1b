import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { courseCodes, courses, degreeCodes, degrees } from '#app/domain/commitment/status.ts'
import { severalAnswers, severalInWords, type ActorAnswer } from '#app/domain/follow-up/compile/several-actors.ts'

const silent: ActorAnswer = { degree: null, course: null }
const answer = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ degree: fc.constantFrom(...degreeCodes), course: fc.constantFrom(...courseCodes) }),
  },
  { weight: 1, arbitrary: fc.constant(silent) },
)
const answers = fc.array(answer, { minLength: 2, maxLength: 14 })

describe('the answers of several organisations', () => {
  it('never get a status that nobody gave, and every answer is counted once', () => {
    fc.assert(
      fc.property(answers, (all) => {
        const several = severalAnswers(all)
        const given = all.filter(({ degree }) => degree !== null)
        for (const { status, count } of several?.byDegree ?? []) {
          expect(count).toBe(given.filter(({ degree }) => degree === status).length)
          expect(count).toBeGreaterThan(0)
        }
        for (const { status, count } of several?.byCourse ?? []) {
          expect(count).toBe(given.filter(({ course }) => course === status).length)
        }
        const sum = (rows: readonly { count: number }[]) => rows.reduce((total, { count }) => total + count, 0)
        expect(sum(several?.byDegree ?? [])).toBe(given.length)
        expect(sum(several?.byCourse ?? [])).toBe(given.length)
        expect(several?.silent).toBe(all.length - given.length)
      }),
    )
  })

  it('are summed up alike in whichever order they stand', () => {
    fc.assert(
      fc.property(
        answers.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(severalAnswers(shuffled)).toEqual(severalAnswers(all))
        },
      ),
    )
  })

  it('stand apart from silence: one more who has not answered changes neither the agreement nor a count', () => {
    fc.assert(
      fc.property(answers, (all) => {
        const before = severalAnswers(all)
        expect(severalAnswers([...all, silent])).toEqual({
          ...before,
          asked: all.length + 1,
          silent: (before?.silent ?? 0) + 1,
        })
      }),
    )
  })

  it('agree only when two or more have answered and all of them say the same of both', () => {
    fc.assert(
      fc.property(answers, (all) => {
        const given = all.filter(({ degree }) => degree !== null)
        const distinct = new Set(given.map(({ degree, course }) => `${degree} ${course}`)).size
        const told = distinct > 1 ? 'different' : given.length === 1 ? 'single' : 'same'
        expect(severalAnswers(all)?.agreement).toBe(distinct === 0 ? 'silent' : told)
      }),
    )
  })

  it('are told in words that name every status given, no other, and how many are silent', () => {
    fc.assert(
      fc.property(answers, (all) => {
        const several = severalAnswers(all)
        if (several === undefined) throw new Error('Two are asked at least.')
        const words = severalInWords(several).join(' ').toLocaleLowerCase('sv')
        const labels = new Set(
          all.flatMap(({ degree, course }) =>
            degree === null || course === null ? [] : [degrees[degree].label, courses[course].label],
          ),
        )
        const told = [...words.matchAll(/säger ([^,.]+)[,.]/g)].map(([, label]) => label)
        expect(new Set(told)).toEqual(new Set([...labels].map((label) => label.toLocaleLowerCase('sv'))))
        if (labels.size > 0) expect(words.includes('har inte svarat')).toBe(several.silent > 0)
      }),
    )
  })

  it('read as sentences', () => {
    const started = { degree: 'started', course: 'on-track' } as const
    const not = { degree: 'not-started', course: 'off-track' } as const
    const words = (all: readonly ActorAnswer[]) => {
      const several = severalAnswers(all)
      return several && severalInWords(several)
    }
    expect(words([started, not, started, silent])).toEqual([
      'Två säger påbörjat, en säger ej påbörjat, en har inte svarat.',
      'Två säger enligt plan, en säger avviker.',
    ])
    expect(words([started, started])).toEqual(['Båda säger påbörjat.', 'Båda säger enligt plan.'])
    expect(words([started, started, started])?.[0]).toBe('Alla tre säger påbörjat.')
    expect(words([silent, silent, silent])).toEqual(['Ingen av tre har svarat.'])
    expect(words([started])).toBeUndefined()
  })
})
