import { blocksOf, saysTheSame, type Block } from './block.ts'
import type { DocumentLine } from './document-line.ts'
import { goalHead, isContentsLine } from './goal-head.ts'
import { narrativeReader } from './narrative.ts'
import { actorFinder, actorInHeading, type KnownOrganisation } from './named-actors.ts'
import type { NamedActor, Part } from './part.ts'
import type { PartKind } from './part-kind.ts'
import { remarksOn } from './remarks.ts'
import { headingWithText, isControl, longHeading, sections, wholeHeading, type Section } from './section.ts'
import { isYearly } from './indicator-words.ts'

/** Where in the document the reading stands. */
interface Place {
  /** Level of the goal's heading; undefined before the first goal. */
  goalLevel: number | undefined
  /** Undefined under a heading that says nothing to us. */
  section: Section | undefined
  sectionLevel: number
  /** An actor that the last heading under the commitments named. */
  actor: NamedActor | undefined
  /** Items with marks have come in this section. */
  hasItems: boolean
  /** Anything at all has come in this section. */
  hasBegun: boolean
}

const opening = /(åtagit oss|åtar (vi )?oss|följande|som är verksam|finns några tips|kan fokusera på)/i

/**
 * Every part of a document, in its order, as what its headings and forms say that it is. Nothing is left out: what says
 * nothing is a part that is not placed. Actors are only taken from organisations of the register.
 */
export function recognise(lines: readonly DocumentLine[], organisations: readonly KnownOrganisation[]): Part[] {
  const blocks = blocksOf(lines)
  const findActors = actorFinder(organisations)
  const marked = markedSections(blocks)
  const narrative = narrativeReader()
  const place: Place = blank()
  const parts: Part[] = []
  const add = (block: Block, kind: PartKind, text = block.text, named: readonly NamedActor[] = []): void => {
    parts.push(partOf(block, kind, text, kind === 'commitment' ? [...named] : [], parts))
  }
  const enter = (section: Section | undefined, level: number): void => {
    Object.assign(place, { section, sectionLevel: level, actor: undefined, hasItems: false, hasBegun: false })
    narrative.begin()
  }
  const takeItem = (block: Block, section: Section, text = block.text): void => {
    const kind = itemKind(block, section, text, place, marked.has(block))
    place.hasBegun = true
    if (block.kind === 'list-item') place.hasItems = true
    const actors = kind === 'commitment' ? findActors(text) : []
    const named =
      place.actor === undefined || actors.some(({ slug }) => slug === place.actor?.slug) ? [] : [place.actor]
    add(block, kind, text, [...actors, ...named])
  }

  for (const [index, block] of blocks.entries()) {
    const head = block.isAside ? undefined : goalHead(block.text)
    const next = blocks[index + 1]
    if (block.isAside || isNothing(block.text) || isContentsLine(block.text)) add(block, 'out')
    else if (head !== undefined) {
      Object.assign(place, { goalLevel: block.kind === 'heading' ? block.level : 0 })
      enter('contexts', place.goalLevel ?? 0)
      narrative.forget()
      add(block, head.kind)
    } else if (isTitleOfGoal(blocks[index - 1], block)) add(block, parts.at(-1)?.kind ?? 'goal')
    else if (isControl(block.text)) add(block, 'heading')
    else {
      const section = sectionHeading(block)
      const both = section === undefined ? headingWithText(block.text) : undefined
      if (section !== undefined) {
        enter(section, block.kind === 'heading' ? block.level : 99)
        add(block, sections[section].heading)
      } else if (both !== undefined) {
        enter(both.section, 99)
        add(block, sections[both.section].heading, both.heading)
        takeItem(block, both.section, both.rest)
      } else if (block.kind === 'heading' && place.section !== 'narrative') {
        add(block, otherHeading(block, place, organisations, enter))
      } else if (place.goalLevel === undefined || place.section === undefined) add(block, 'unplaced')
      else if (place.section === 'narrative') {
        if (block.kind === 'heading' && block.level <= place.sectionLevel && !saysTheSame(block, next)) {
          add(block, otherHeading(block, place, organisations, enter))
        } else add(block, narrative.read(block, saysTheSame(block, next)))
      } else takeItem(block, place.section)
    }
  }
  return parts.map((part) => ({ ...part, remarks: remarksOn(part) }))
}

const blank = (): Place => ({
  goalLevel: undefined,
  section: undefined,
  sectionLevel: 99,
  actor: undefined,
  hasItems: false,
  hasBegun: false,
})

/** Rules and ornaments: no letter and no digit. */
const isNothing = (text: string): boolean => !/[\p{L}\d]/u.test(text)

/** The section that a block is the heading of. A bullet is never one; a numbered line may be. */
function sectionHeading(block: Block): Section | undefined {
  if (block.kind === 'list-item' && !/\d/.test(block.mark ?? '')) return undefined
  const whole = wholeHeading(block.text)
  if (whole !== undefined) return whole
  return block.kind === 'heading' || (block.kind === 'paragraph' && block.isAlone) ? longHeading(block.text) : undefined
}

/** "Mål 7" with its title on a line of its own. */
function isTitleOfGoal(before: Block | undefined, block: Block): boolean {
  if (before === undefined || block.kind === 'list-item' || block.text.length > 200) return false
  const head = goalHead(before.text)
  return head?.title === '' && sectionHeading(block) === undefined && !/[.!?:]$/.test(block.text)
}

/** A heading that is no section's: of an actor under the commitments, of a group in a section, or of something else. */
function otherHeading(
  block: Block,
  place: Place,
  organisations: readonly KnownOrganisation[],
  enter: (section: Section | undefined, level: number) => void,
): PartKind {
  const actor = place.section === 'commitments' ? actorInHeading(block.text, organisations) : undefined
  if (actor !== undefined) {
    place.actor = actor
    return 'heading'
  }
  if (place.section !== undefined && place.section !== 'contexts' && block.level > place.sectionLevel) {
    place.actor = undefined
    return 'unplaced'
  }
  if (place.goalLevel !== undefined && block.level <= place.goalLevel) place.goalLevel = undefined
  enter(undefined, block.level)
  return 'unplaced'
}

/** The blocks that lie in a section whose items have marks. */
function markedSections(blocks: readonly Block[]): ReadonlySet<Block> {
  const marked = new Set<Block>()
  let section: Block[] = []
  const close = (): void => {
    if (section.some(({ kind }) => kind === 'list-item')) for (const block of section) marked.add(block)
    section = []
  }
  for (const block of blocks) {
    if (sectionHeading(block) !== undefined || goalHead(block.text) !== undefined) close()
    section.push(block)
  }
  close()
  return marked
}

function itemKind(block: Block, section: Section, text: string, place: Place, isMarked: boolean): PartKind {
  const { item, hasIntroduction } = sections[section]
  const isLoose = block.kind !== 'list-item'
  if (isLoose && hasIntroduction && !place.hasItems) {
    const opens = text.endsWith(':') || (opening.test(text) && !place.hasBegun)
    if (opens || (isMarked && !place.hasBegun)) return 'introduction'
  }
  // Between or after bullets a paragraph is no item: it is told, so that nobody takes it for a promise.
  if (isLoose && isMarked && hasIntroduction) return 'unplaced'
  return item === 'possible-action' && isYearly(text) ? 'yearly-action' : item
}

function partOf(block: Block, kind: PartKind, text: string, suggested: NamedActor[], before: readonly Part[]): Part {
  const base = `p${block.from}`
  const id = before.at(-1)?.id === base ? `${base}b` : base
  const { from, to } = block
  return { id, from, to, kind, original: text, text, suggested, actors: suggested.map(({ slug }) => slug), remarks: [] }
}
