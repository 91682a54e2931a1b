import type { ChangeGroup } from './change-group.ts'

/** One thing that a follow-up says, small enough to be the same or not. */
export interface ToldFact {
  group: ChangeGroup
  /** Unique in a follow-up, and the same for the same thing in another. */
  key: string
  /** Facts that this one belongs to: where one of them is missing on either side, that is what is told. */
  of: string[]
  /** What it is about: "Åtagande 3: Barn i skyddat boende". */
  subject: string
  /** What is said of it: "Ordalydelse". */
  what: string
  /** As it is shown. */
  text: string
  /** As it is compared, where that is not the text. */
  is?: string | undefined
  /** It is told when it differs, and not when only one side has it. */
  onlyWhereBoth?: true
  /** The public page about it. */
  href?: string | undefined
}

/** Facts whose text may be empty or null, which is to be absent. */
export const facts = (
  head: Pick<ToldFact, 'group' | 'of' | 'subject' | 'href'>,
  parent: string,
  texts: readonly (readonly [part: string, what: string, text: string | null | undefined])[],
): ToldFact[] =>
  texts.flatMap(([part, what, text]) =>
    text === null || text === undefined || text === '' ? [] : [{ ...head, key: `${parent}/${part}`, what, text }],
  )
