/**
 * The levels of a chain of effects, farthest from the work first. The earlier plan generation has effects, outcomes and
 * possible actions; the later one has a goal with preconditions. `slug` begins the keys of the level's items.
 */
export const chainLevels = {
  goal: { slug: 'mal', one: 'mål', name: 'Mål', many: 'Målet', which: 'vilket' },
  long: {
    slug: 'effekt-lang',
    one: 'effekt på lång sikt',
    name: 'Effekt på lång sikt',
    many: 'Effekt på lång sikt',
    which: 'vilken',
  },
  medium: {
    slug: 'effekt-medellang',
    one: 'effekt på medellång sikt',
    name: 'Effekt på medellång sikt',
    many: 'Effekt på medellång sikt',
    which: 'vilken',
  },
  outcome: { slug: 'utfall', one: 'utfall', name: 'Utfall', many: 'Utfall', which: 'vilket' },
  precondition: {
    slug: 'forutsattning',
    one: 'förutsättning',
    name: 'Förutsättning',
    many: 'Förutsättningar',
    which: 'vilken',
  },
  'possible-action': {
    slug: 'mojlig-atgard',
    one: 'åtgärd',
    name: 'Möjlig åtgärd',
    many: 'Möjliga åtgärder',
    which: 'vilken',
  },
  commitment: { slug: 'atagande', one: 'åtagande', name: 'Åtagande', many: 'Åtaganden', which: 'vilket' },
} as const satisfies Record<
  string,
  {
    slug: string
    one: string
    /** Before an item's number: "Möjlig åtgärd 2". */
    name: string
    /** Over the level, when it has several items. */
    many: string
    which: 'vilken' | 'vilket'
  }
>

export type ChainLevelKind = keyof typeof chainLevels

/** Said between two levels of several items each when the plan ties none of the one to any of the other. */
export function untiedSentence(upper: ChainLevelKind, lower: ChainLevelKind): string {
  const [above, below] = [chainLevels[upper], chainLevels[lower]]
  return `Planen anger inte ${below.which} ${below.one} som hör till ${above.which} ${above.one}.`
}
