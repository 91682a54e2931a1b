import { goalLabel, type GoalKind } from '#app/domain/goal/goal.ts'
import { compareSwedish } from '#app/domain/swedish.ts'
import { actorSectionKey, goalSectionKey, sectionKinds, type SectionKind } from './section.ts'

/** A section of a follow-up in its place. */
export interface SectionPlace {
  key: string
  kind: SectionKind
  /** "Mål 7: Systematisk kunskapsutveckling", "Polismyndigheten", "Analys". */
  title: string
}

/**
 * The sections of a follow-up in the order that they are printed: one for each goal, in the plan's order, and one for
 * each actor, by name.
 */
export function sectionPlaces(
  goals: readonly { kind: GoalKind; number: number; shortTitle: string }[],
  actors: readonly { slug: string; name: string }[],
): SectionPlace[] {
  const single = (kind: SectionKind): SectionPlace => ({ key: kind, kind, title: sectionKinds[kind].label })
  return (Object.keys(sectionKinds) as SectionKind[]).flatMap((kind): SectionPlace[] => {
    if (kind === 'goal') return goals.map((goal) => ({ key: goalSectionKey(goal), kind, title: goalLabel(goal) }))
    if (kind !== 'actor') return [single(kind)]
    return actors
      .toSorted((a, b) => compareSwedish(a.name, b.name))
      .map((actor) => ({ key: actorSectionKey(actor), kind, title: actor.name }))
  })
}

/** The sections before and after one; undefined at the ends. */
export function neighbours<Place extends { key: string }>(
  places: readonly Place[],
  key: string,
): { previous: Place | undefined; next: Place | undefined } {
  const index = places.findIndex((place) => place.key === key)
  return { previous: index > 0 ? places[index - 1] : undefined, next: index < 0 ? undefined : places[index + 1] }
}
