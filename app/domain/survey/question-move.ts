/** What a button at a question of a draft does with it. */
export const questionMoves = {
  up: { label: 'Flytta upp' },
  down: { label: 'Flytta ned' },
  remove: { label: 'Ta bort' },
} as const satisfies Record<string, { label: string }>

export type QuestionMove = keyof typeof questionMoves
