/** What became of something from one edition to the next. `one` and `many` follow a number: "två omformulerade". */
export const comparisonClasses = {
  unchanged: { label: 'Oförändrat', one: 'oförändrat', many: 'oförändrade' },
  reworded: { label: 'Omformulerat', one: 'omformulerat', many: 'omformulerade' },
  new: { label: 'Nytt', one: 'nytt', many: 'nya' },
  dropped: { label: 'Utgår', one: 'utgår', many: 'utgår' },
  merged: { label: 'Sammanslaget', one: 'sammanslaget', many: 'sammanslagna' },
  split: { label: 'Delat', one: 'delat', many: 'delade' },
  regrouped: { label: 'Omgrupperat', one: 'omgrupperat', many: 'omgrupperade' },
} as const satisfies Record<string, { label: string; one: string; many: string }>

export type ComparisonClass = keyof typeof comparisonClasses

/** How many there are of each class. */
export type ClassCounts = Record<ComparisonClass, number>

export function countClasses(entries: readonly { class: ComparisonClass }[]): ClassCounts {
  const none = { unchanged: 0, reworded: 0, new: 0, dropped: 0, merged: 0, split: 0, regrouped: 0 }
  return entries.reduce<ClassCounts>((counts, entry) => ({ ...counts, [entry.class]: counts[entry.class] + 1 }), none)
}
