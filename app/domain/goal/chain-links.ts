import { counted, sentenceCase } from '#app/domain/swedish.ts'

/** The links between parts of a goal's chain that somebody may state, from what leads or measures to what it concerns. */
export const linkKinds = {
  commitmentAction: { title: 'Vilka möjliga åtgärder tar åtagandena upp?', told: 'Åtagandet tar upp åtgärden' },
  commitmentOutcome: { title: 'Vilka utfall leder åtagandena till?', told: 'Åtagandet leder till utfallet' },
  actionOutcome: { title: 'Vilka utfall leder de möjliga åtgärderna till?', told: 'Åtgärden leder till utfallet' },
  indicatorOutcome: { title: 'Vilka utfall mäter indikatorerna?', told: 'Indikatorn mäter utfallet' },
} as const satisfies Record<
  string,
  {
    title: string
    /** What the history calls such a link. */
    told: string
  }
>

export type LinkKind = keyof typeof linkKinds
export const linkKindCodes = Object.keys(linkKinds) as LinkKind[]

/** A link by the ids of its two ends. */
export interface ChainLink {
  from: number
  to: number
}

/** The stated links of a goal, by kind. */
export type StatedLinks = Record<LinkKind, ChainLink[]>

/** The field of a link's tick in the form. */
export const linkField = (kind: LinkKind, { from, to }: ChainLink): string => `links.${kind}.f${from}.t${to}`

const recordIn = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
const idIn = (key: string): number | undefined => (/^[ft][1-9]\d{0,8}$/.test(key) ? Number(key.slice(1)) : undefined)

/** The links that are ticked in a form; what is no link is left out. */
export function linksIn(sent: unknown): StatedLinks {
  const kinds = recordIn(sent)
  return byKind((kind) =>
    Object.entries(recordIn(kinds[kind])).flatMap(([fromKey, ticks]) =>
      Object.entries(recordIn(ticks)).flatMap(([toKey, tick]) => {
        const from = idIn(fromKey)
        const to = idIn(toKey)
        return from === undefined || to === undefined || tick !== 'on' ? [] : [{ from, to }]
      }),
    ),
  )
}

/** Something for each kind of link. */
export const byKind = <Value>(value: (kind: LinkKind) => Value): Record<LinkKind, Value> => ({
  commitmentAction: value('commitmentAction'),
  commitmentOutcome: value('commitmentOutcome'),
  actionOutcome: value('actionOutcome'),
  indicatorOutcome: value('indicatorOutcome'),
})

/** Whether the link is among those. */
export const hasLink = (links: readonly ChainLink[], { from, to }: ChainLink): boolean =>
  links.some((link) => link.from === from && link.to === to)

/** What is stated now and was not, and the other way round, by kind. */
export const linkChanges = (
  before: StatedLinks,
  after: StatedLinks,
): Record<LinkKind, { added: ChainLink[]; removed: ChainLink[] }> =>
  byKind((kind) => ({
    added: after[kind].filter((link) => !hasLink(before[kind], link)),
    removed: before[kind].filter((link) => !hasLink(after[kind], link)),
  }))

/** "Två länkar lades till. En länk togs bort."; empty when nothing changed. */
export function linkChangesInWords(changes: ReturnType<typeof linkChanges>): string {
  const count = (which: 'added' | 'removed') =>
    Object.values(changes).reduce((sum, change) => sum + change[which].length, 0)
  const sentence = (number: number, what: string) =>
    number === 0 ? [] : [`${sentenceCase(counted(number, 'länk', 'länkar'))} ${what}.`]
  return [...sentence(count('added'), 'lades till'), ...sentence(count('removed'), 'togs bort')].join(' ')
}
