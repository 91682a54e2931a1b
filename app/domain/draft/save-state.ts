import { formatClock } from '#app/domain/swedish.ts'

/**
 * How it goes with a form that saves itself. `isKept`: the text is kept in the browser, which some browsers refuse to
 * do. `why` is a whole sentence.
 */
export type SaveState =
  | { kind: 'idle' }
  | { kind: 'saved'; at: Date }
  | { kind: 'offline'; isKept: boolean }
  | { kind: 'signed-out'; isKept: boolean }
  | { kind: 'conflict' }
  /** The server does not take it; sending it again will not help. */
  | { kind: 'refused'; why: string; isKept: boolean }
  /** Something in it must be mended first. */
  | { kind: 'faulty'; why: string; isKept: boolean }

const whereText = (isKept: boolean): string =>
  isKept ? 'Texten finns kvar i webbläsaren' : 'Texten finns bara på den här sidan, så stäng den inte'

/** The state in words; "" when there is nothing to tell. */
export function saveWords(state: SaveState): string {
  switch (state.kind) {
    case 'idle':
      return ''
    case 'saved':
      return `Sparat ${formatClock(state.at)}`
    case 'offline':
      return `Ingen kontakt med servern. ${whereText(state.isKept)}${state.isKept ? ' och' : '. Den'} skickas när kontakten är tillbaka.`
    case 'signed-out':
      return `Du är inte inloggad längre. ${whereText(state.isKept)}.`
    case 'conflict':
      return 'Någon annan, eller du i en annan flik, har sparat en nyare version. Båda texterna finns kvar.'
    case 'refused':
      return `${state.why} ${whereText(state.isKept)}.`
    case 'faulty':
      return `Sparas inte än: ${state.why} ${whereText(state.isKept)}.`
  }
}

/** How long to wait before what could not be sent is sent again, in milliseconds: longer each time, a minute at most. */
export const retryDelay = (failures: number): number => Math.min(60_000, 2_000 * 2 ** Math.max(0, failures - 1))
