import { beforeEach, describe, expect, it } from 'vitest'
import { draftKeeper, type DraftAnswer, type DraftKeeper } from '#app/components/draft/draft-keeper.ts'
import type { FormFields, KeptText } from '#app/domain/draft/kept-text.ts'
import type { SaveState } from '#app/domain/draft/save-state.ts'

const at = new Date('2026-11-22T13:02:00Z')
/** Lets what waits on answered promises happen. */
const settled = () => new Promise((resolve) => setTimeout(resolve))

/** A browser and a server that answer when they are told to. */
let form: FormFields
let requests: { fields: FormFields; isLeaving: boolean; answer: (answer: DraftAnswer) => Promise<unknown> }[]
let kept: KeptText | undefined
let states: SaveState[]
let timers: { milliseconds: number; work: () => void }[]
let keeper: DraftKeeper

beforeEach(() => {
  form = { done: '' }
  requests = []
  kept = undefined
  states = []
  timers = []
  keeper = draftKeeper(
    {
      read: () => ({ ...form }),
      send: (fields, isLeaving) =>
        new Promise((resolve) => {
          requests.push({
            fields,
            isLeaving,
            answer: (answer) => {
              resolve(answer)
              return settled()
            },
          })
        }),
      keep: (text) => {
        kept = text
        return true
      },
      tell: (state) => states.push(state),
      after: (milliseconds, work) => {
        const timer = { milliseconds, work }
        timers.push(timer)
        return () => {
          timers = timers.filter((one) => one !== timer)
        }
      },
    },
    '3',
  )
})

const write = (done: string): void => {
  form = { done }
  keeper.changed()
}
/** The last timer runs out. */
const wait = async (): Promise<void> => {
  timers.pop()?.work()
  await settled()
}
const saved = (version: string): DraftAnswer => ({ kind: 'saved', version, at })

describe('a draft that saves itself', () => {
  it('waits for a pause in the writing, and sends once', async () => {
    write('E')
    write('Et')
    write('Ett')
    expect(timers).toHaveLength(1)
    expect(requests).toHaveLength(0)
    expect(kept?.fields).toEqual({ done: 'Ett' })
    await wait()
    expect(requests.map(({ fields }) => fields)).toEqual([{ done: 'Ett', version: '3' }])
    await requests[0]?.answer(saved('4'))
    expect(kept).toBeUndefined()
    expect(states.at(-1)).toMatchObject({ kind: 'saved', at })
    expect(keeper.version()).toBe('4')
    expect(timers).toHaveLength(0)
  })

  it('has one request under way at a time, and then sends what was written meanwhile on the new version', async () => {
    write('Ett')
    void keeper.flush()
    await settled()
    write('Ett två')
    void keeper.flush()
    await settled()
    expect(requests).toHaveLength(1)
    expect(kept).toEqual({ version: '3', fields: { done: 'Ett två' }, sent: { done: 'Ett', version: '3' } })
    await requests[0]?.answer(saved('4'))
    expect(requests.map(({ fields }) => fields)).toEqual([
      { done: 'Ett', version: '3' },
      { done: 'Ett två', version: '4' },
    ])
    await requests[1]?.answer(saved('5'))
    expect(kept).toBeUndefined()
  })

  it('keeps the text while there is no contact, tries again more and more seldom, and sends it when there is', async () => {
    write('Ett')
    await wait()
    await requests[0]?.answer({ kind: 'unreached' })
    expect(states.at(-1)).toEqual({ kind: 'offline', isKept: true })
    expect(kept?.fields).toEqual({ done: 'Ett' })
    expect(timers.map(({ milliseconds }) => milliseconds)).toEqual([2000])
    await wait()
    await requests[1]?.answer({ kind: 'unreached' })
    expect(timers.map(({ milliseconds }) => milliseconds)).toEqual([4000])
    write('Ett två')
    void keeper.flush()
    await settled()
    await requests[2]?.answer(saved('4'))
    expect(requests[2]?.fields).toEqual({ done: 'Ett två', version: '3' })
    expect(kept).toBeUndefined()
  })

  it('keeps the text when nobody is signed in, when it is refused, and when it is faulty', async () => {
    for (const answer of [
      { kind: 'signed-out' },
      { kind: 'refused', why: 'Nej.' },
      { kind: 'faulty', why: 'För långt.' },
    ] as const) {
      write('Ett')
      void keeper.flush()
      await settled()
      await requests.at(-1)?.answer(answer)
      expect(states.at(-1)).toEqual({ ...answer, isKept: true })
      expect(kept?.fields).toEqual({ done: 'Ett' })
      // Nothing is tried again by itself.
      expect(timers).toHaveLength(0)
    }
  })

  it('lets the browser forget what the server keeps as the writer’s own copy, and goes on from the same version', async () => {
    write('Min')
    await wait()
    await requests[0]?.answer({ kind: 'conflict', isStored: true })
    expect(states.at(-1)).toEqual({ kind: 'conflict' })
    expect(kept).toBeUndefined()
    write('Min och mer')
    await wait()
    expect(requests[1]?.fields).toEqual({ done: 'Min och mer', version: '3' })
  })

  it('keeps the text in the browser when a newer version stands in the way and the server keeps no copy', async () => {
    write('Min')
    await wait()
    await requests[0]?.answer({ kind: 'conflict', isStored: false })
    expect(states.at(-1)).toEqual({ kind: 'conflict' })
    expect(kept).toEqual({ version: '3', fields: { done: 'Min' } })
    // Nothing is tried again by itself: it would be refused again.
    expect(timers).toHaveLength(0)
  })

  it('sends what is left when the page goes away, and only what is not under way', async () => {
    write('Ett')
    keeper.leave()
    expect(requests.map(({ isLeaving }) => isLeaving)).toEqual([true])
    expect(kept).toEqual({ version: '3', fields: { done: 'Ett' }, sent: { done: 'Ett', version: '3' } })
    write('Ett två')
    keeper.leave()
    expect(requests).toHaveLength(1)
    expect(kept?.fields).toEqual({ done: 'Ett två' })
  })

  it('sends nothing when nothing has changed, and nothing when the form itself is sent', async () => {
    keeper.leave()
    expect((await keeper.flush()).kind).toBe('idle')
    write('Ett')
    keeper.end()
    keeper.leave()
    await keeper.flush()
    expect(requests).toHaveLength(0)
    expect(timers).toHaveLength(0)
  })
})
