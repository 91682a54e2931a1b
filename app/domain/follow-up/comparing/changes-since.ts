import { changeGroupCodes, type ChangeGroup } from './change-group.ts'
import type { ToldFact } from './told-fact.ts'
import { toldFacts, type Told } from './told-facts.ts'

/** Something that reads otherwise now than then. Null is that it was, or is, not there. */
export interface Changed {
  group: ChangeGroup
  key: string
  subject: string
  what: string
  was: string | null
  is: string | null
  href: string | null
  /** When and why it was changed, where that is known. */
  revision: Revision | null
}

/** Why a value was revised. `at` is UTC, ISO 8601; the reason is null where nobody wrote one. */
export interface Revision {
  at: string
  reason: string | null
}

/**
 * What `now` says otherwise than `then`, in the order of the groups and in them as `then` has it, with what has come last.
 * Each change is told once: what belongs to something that is missing on one side is not told beside it. Nothing that
 * somebody has written in the follow-up itself is compared, because it is the edition's own.
 *
 * @param known.revisions when and why values were revised, by the key of `valueKey`
 * @param known.readInPart keys of series (`seriesKey`) of which `now` holds only some values: those that it lacks are not
 * told to be gone
 */
export function changesSince(
  then: Told,
  now: Told,
  known: { revisions?: ReadonlyMap<string, Revision>; readInPart?: ReadonlySet<string> } = {},
): Changed[] {
  const before = byKey(toldFacts(then))
  const after = byKey(toldFacts(now))
  const isOnOneSide = (key: string): boolean => before.has(key) !== after.has(key)
  const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap((key): Changed[] => {
    const [was, is] = [before.get(key), after.get(key)]
    const fact = was ?? is
    if (fact === undefined || !differs(was, is) || fact.of.some(isOnOneSide)) return []
    if (is === undefined && fact.of.some((owner) => known.readInPart?.has(owner))) return []
    const { group, subject, what } = fact
    return [
      {
        group,
        key,
        subject,
        what,
        was: was?.text ?? null,
        is: is?.text ?? null,
        href: is?.href ?? null,
        revision: known.revisions?.get(key) ?? null,
      },
    ]
  })
  return changeGroupCodes.flatMap((group) => changes.filter((one) => one.group === group))
}

function differs(was: ToldFact | undefined, is: ToldFact | undefined): boolean {
  if (was === undefined || is === undefined) return (was ?? is)?.onlyWhereBoth !== true
  return (was.is ?? was.text) !== (is.is ?? is.text)
}

/** The facts by key; a key that comes again is counted, so that nothing is lost where two things have one name. */
function byKey(all: readonly ToldFact[]): Map<string, ToldFact> {
  const keyed = new Map<string, ToldFact>()
  for (const fact of all) {
    let key = fact.key
    for (let count = 2; keyed.has(key); count += 1) key = `${fact.key}#${count}`
    keyed.set(key, fact)
  }
  return keyed
}
