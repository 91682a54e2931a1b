/** One thing continues another: ids of an earlier and of a later goal, or commitment. */
export interface LineageLink {
  from: number
  to: number
}

/**
 * Which of the earlier things continue as which of the later ones, by stated links that may lead through editions in
 * between. A way ends at the first of the later things that it comes to.
 */
export function descentBetween(
  earlier: readonly number[],
  later: readonly number[],
  links: readonly LineageLink[],
): LineageLink[] {
  const next = new Map<number, number[]>()
  for (const { from, to } of links) next.set(from, [...(next.get(from) ?? []), to])
  const wanted = new Set(later)
  return earlier.flatMap((from) => {
    const reached = new Set<number>()
    const passed = new Set([from])
    for (const id of passed) {
      for (const to of next.get(id) ?? []) (wanted.has(to) ? reached : passed).add(to)
    }
    return [...reached].map((to) => ({ from, to }))
  })
}

/** What belongs together: everything that is tied, directly or through others. Each thing is in exactly one group. */
export interface Kinship {
  earlier: number[]
  later: number[]
}

/** The groups in the later order; what has no later part comes last, in the earlier order. */
export function kinshipsOf(
  earlier: readonly number[],
  later: readonly number[],
  ties: readonly LineageLink[],
): Kinship[] {
  const group = new Map<string, Set<string>>()
  const keyOf = (side: 'earlier' | 'later', id: number) => `${side} ${id}`
  const all = [...later.map((id) => keyOf('later', id)), ...earlier.map((id) => keyOf('earlier', id))]
  for (const key of all) group.set(key, new Set([key]))
  for (const { from, to } of ties) {
    const one = group.get(keyOf('earlier', from))
    const other = group.get(keyOf('later', to))
    if (one === undefined || other === undefined || one === other) continue
    for (const key of one) {
      other.add(key)
      group.set(key, other)
    }
  }
  return [...new Set(all.map((key) => group.get(key)))].flatMap((members) =>
    members === undefined
      ? []
      : [
          {
            earlier: earlier.filter((id) => members.has(keyOf('earlier', id))),
            later: later.filter((id) => members.has(keyOf('later', id))),
          },
        ],
  )
}
