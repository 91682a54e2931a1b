import type { FormFields, KeptText } from '#app/domain/draft/kept-text.ts'
import { retryDelay, type SaveState } from '#app/domain/draft/save-state.ts'

/** What the server answered about a draft, or that it could not be asked. */
export type DraftAnswer =
  /** `told`: what else the server said of it. */
  | { kind: 'saved'; version: string; at: Date; told?: unknown }
  /** Somebody else's version is newer. `isStored`: the server keeps what was sent as the writer's own copy. */
  | { kind: 'conflict'; isStored: boolean }
  | { kind: 'refused'; why: string }
  | { kind: 'faulty'; why: string }
  | { kind: 'signed-out' }
  | { kind: 'unreached' }

/** What the keeper of a draft has to do with the world. */
export interface KeeperDoors {
  /** What stands in the form now. */
  read: () => FormFields
  /** Sends it; never rejects. `isLeaving`: the page is going away. */
  send: (fields: FormFields, isLeaving: boolean) => Promise<DraftAnswer>
  /** Keeps the text in the browser, or (undefined) forgets it. Answers whether the browser does. */
  keep: (text: KeptText | undefined) => boolean
  tell: (state: SaveState) => void
  /** Takes what else the server said of what it saved. */
  hear?: (told: unknown) => void
  /** Does something after so many milliseconds; answers how to let it be. */
  after: (milliseconds: number, work: () => void) => () => void
}

/** How long after the last stroke a draft is sent, in milliseconds. */
const pause = 1_500

/**
 * Sends a form's content to the server while somebody writes, and keeps it in the browser until the server has it. One
 * request at a time; what cannot be sent is tried again.
 *
 * @param version the stored version that the form was filled in from
 */
export function draftKeeper(doors: KeeperDoors, version: string) {
  let base = version
  let state: SaveState = { kind: 'idle' }
  let isChanged = false
  let isEnded = false
  let failures = 0
  let isKept = true
  let underWay: { fields: FormFields; done: Promise<void> } | undefined
  let letBe = (): void => undefined

  const tell = (next: SaveState): void => {
    state = next
    doors.tell(next)
  }
  const keep = (): void => {
    isKept = doors.keep({
      version: base,
      fields: doors.read(),
      ...(underWay === undefined ? {} : { sent: underWay.fields }),
    })
  }
  const plan = (milliseconds: number): void => {
    letBe()
    letBe = doors.after(milliseconds, () => void flush())
  }

  function settle(answer: DraftAnswer): void {
    underWay = undefined
    if (isEnded) return
    const hasArrived = answer.kind === 'saved' || (answer.kind === 'conflict' && answer.isStored)
    if (answer.kind === 'saved') {
      base = answer.version
      doors.hear?.(answer.told)
    }
    if (!hasArrived) isChanged = true
    if (isChanged) keep()
    else doors.keep(undefined)
    failures = answer.kind === 'unreached' ? failures + 1 : 0
    if (answer.kind === 'unreached') {
      tell({ kind: 'offline', isKept })
      plan(retryDelay(failures))
    } else if (answer.kind === 'saved') tell({ kind: 'saved', at: answer.at })
    else if (answer.kind === 'conflict') tell({ kind: 'conflict' })
    else tell({ ...answer, isKept })
  }

  function send(isLeaving: boolean): Promise<void> {
    const fields = { ...doors.read(), version: base }
    isChanged = false
    const done = doors.send(fields, isLeaving).then(settle)
    underWay = { fields, done }
    keep()
    return done
  }

  /** Sends what is not sent yet, now, and answers how it went. */
  async function flush(): Promise<SaveState> {
    letBe()
    while (underWay !== undefined) await underWay.done
    if (!isChanged || isEnded) return state
    await send(false)
    // Somebody wrote on while it was under way.
    return isChanged && state.kind === 'saved' ? flush() : state
  }

  return {
    flush,
    /** Something in the form has changed. */
    changed: (): void => {
      isChanged = true
      keep()
      plan(pause)
    },
    /** The page goes away: what is not under way already is sent, and the rest is kept in the browser. */
    leave: (): void => {
      if (isChanged && underWay === undefined && !isEnded) void send(true)
    },
    /** The form itself is sent now; nothing more is sent or kept by itself. */
    end: (): void => {
      isEnded = true
      letBe()
    },
    /** The version that the form stands on now. */
    version: (): string => base,
  }
}

export type DraftKeeper = ReturnType<typeof draftKeeper>
