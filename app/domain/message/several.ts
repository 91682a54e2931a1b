import { counted, formatList } from '#app/domain/swedish.ts'
import type { MessageKind } from './kind.ts'
import type { Filling } from './mark.ts'
import type { Wording } from './template.ts'

/** One notice with the wording of its kind and what fills it in. */
export interface Notice {
  kind: MessageKind
  /** The round that it is about; null for none. */
  roundId: number | null
  wording: Wording
  /** The wording for several of its kind; undefined where each is told in its own words. */
  several: Wording | undefined
  filling: Filling
  /** Where several of its kind lead. */
  overview: string
}

/**
 * What goes out in the same message to the same person, also for those who want each by itself: notices of the same kind
 * about the same round that wait at the same time.
 */
export const togetherKey = (notice: { email: string; kind: string; roundId: number | null }): string =>
  JSON.stringify([notice.email, notice.kind, notice.roundId])

/** The notices in groups, in the order of each group's first. Every notice is in exactly one group. */
export function groupedBy<One>(all: readonly One[], key: (one: One) => string): [One, ...One[]][] {
  const groups = new Map<string, [One, ...One[]]>()
  for (const one of all) {
    const group = groups.get(key(one))
    if (group === undefined) groups.set(key(one), [one])
    else group.push(one)
  }
  return [...groups.values()]
}

const each = (values: readonly (string | undefined)[]): string[] => [
  ...new Set(values.filter((value): value is string => value !== undefined && value !== '')),
]

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line.trim() === '' ? '' : `  ${line}`))
    .join('\n')

/** What fills in the wording of several notices of a kind: what they share, and a list of what they tell one by one. */
export function fillingOfSeveral(notices: readonly [Notice, ...Notice[]]): Filling {
  const [{ filling: first, kind }] = notices
  const all = notices.map(({ filling }) => filling)
  const organisations = each(all.map(({ organisation }) => organisation))
  // A link of one person in two organisations is two.
  const links = each(notices.map(({ overview }) => overview))
  const [dueOn] = each(all.map((one) => one.dueOn)).toSorted()
  const { message: _message, commitment: _commitment, ...shared } = first
  return {
    ...shared,
    // The first of the last days, where organisations have different ones.
    ...(dueOn === undefined ? {} : { dueOn }),
    organisation: formatList(organisations),
    by: formatList(each(all.map(({ by }) => by))),
    link: links.join('\n'),
    count: counted(all.length, 'lägesrapport', 'lägesrapporter').replaceAll('\u00a0', ' '),
    list: all
      .map(({ commitment = '', organisation = '', message = '', link }) => {
        const of = organisations.length > 1 ? `, ${organisation}` : ''
        // An address begins its line, so that a narrow window does not break it from its indent.
        const own = kind === 'accepted' ? [] : [indented(message.trim()), link].filter((line) => line !== '')
        return [`– ${commitment}${of}`, ...own].join('\n')
      })
      .join(kind === 'accepted' ? '\n' : '\n\n'),
  }
}
