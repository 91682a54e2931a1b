/** Shapes that may stand beside a word in a document; every status table uses these. */
export const markNames = [
  'full',
  'half',
  'quarter',
  'empty',
  'infinity',
  'dash',
  'question',
  'check',
  'flag',
  'warning',
] as const

export type MarkName = (typeof markNames)[number]
