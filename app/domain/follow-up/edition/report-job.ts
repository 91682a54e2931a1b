import { counted, sentenceCase } from '#app/domain/swedish.ts'

/** How far a file has come that somebody has asked for. */
export const fileStates = {
  waiting: { label: 'Väntar', shape: 'empty', tone: 'neutral', isOver: false },
  writing: { label: 'Skrivs nu', shape: 'half', tone: 'progress', isOver: false },
  done: { label: 'Klar', shape: 'check', tone: 'good', isOver: true },
  failed: { label: 'Gick inte att skriva', shape: 'warning', tone: 'stop', isOver: true },
  cancelled: { label: 'Avbruten', shape: 'dash', tone: 'muted', isOver: true },
} as const satisfies Record<string, { label: string; shape: string; tone: string; isOver: boolean }>

export type FileState = keyof typeof fileStates

/** Whether nothing more happens with the files. */
export const isOver = (files: readonly { state: FileState }[]): boolean =>
  files.every(({ state }) => fileStates[state].isOver)

/** "Två av sex filer är klara.", "Alla sex filer är klara.", "Avbrutet: två av sex filer hann bli klara." */
export function jobInWords(files: readonly { state: FileState }[]): string {
  const of = counted(files.length, 'fil', 'filer')
  const done = files.filter(({ state }) => state === 'done').length
  const failed = files.filter(({ state }) => state === 'failed').length
  const some = done === 0 ? `Ingen av ${of}` : `${sentenceCase(counted(done, 'fil', 'filer'))} av ${files.length}`
  if (done === files.length) return files.length === 1 ? 'Filen är klar.' : `Alla ${of} är klara.`
  if (files.some(({ state }) => state === 'cancelled')) return `Avbrutet. ${some} hann bli klara.`
  if (isOver(files)) return `${some} är klara. ${sentenceCase(counted(failed, 'fil', 'filer'))} gick inte att skriva.`
  return `${some} är klara.`
}
