import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { countWords } from '#app/domain/follow-up/document/clean-narrative.ts'
import { whatIsMissing, type Missing, type MissingMaterial } from '#app/domain/follow-up/sections/missing.ts'
import type { CheckedText } from '#app/domain/statement/checked-claim.ts'
import { judgements } from '#app/domain/statement/judgement.ts'
import { calendarDate } from '#app/domain/swedish.ts'
import { read } from '#app/db/database.server.ts'
import { visiblePlans } from '#app/db/visible.server.ts'
import { checkFollowUp } from './claims.server.ts'
import { listPresent } from './presence.server.ts'
import { findSectionFrame, type SectionFrame } from './section-frame.server.ts'
import { listSections, type WrittenSection } from './sections.server.ts'

/** A section as a row of the outline. */
export interface OutlinedSection extends Omit<WrittenSection, 'text'> {
  hasText: boolean
  words: number
  /** The others who have it open now. */
  present: string[]
  /** How many numbers in its text keep the follow-up from being proposed without a reason. */
  unsettled: number
}

/** A year's follow-up as those who write it see it. */
export interface Outline {
  frame: SectionFrame
  sections: OutlinedSection[]
  missing: Missing[]
  /** What the progress is counted from. */
  material: MissingMaterial
}

/** The outline of a year's follow-up and what is missing in it; null when there is no round that year. */
export async function findOutline(viewer: SignedIn, year: string, now: Date): Promise<Outline | null> {
  if (!can(viewer, 'follow-up.read')) return null
  const frame = await findSectionFrame(viewer, year, now)
  if (frame === null) return null
  const [sections, checked, present, indicators] = await Promise.all([
    listSections(viewer, frame),
    checkFollowUp(viewer, frame.round),
    listPresent(viewer, frame.followUpId, now),
    listExpected(viewer, frame.round.planId),
  ])
  const material: MissingMaterial = {
    year: frame.round.year,
    round: frame.round.slug,
    sections: sections.map(({ key, kind, title, text, readyAt }) => ({
      key,
      kind,
      title,
      hasText: text !== '',
      isReady: readyAt !== null,
      judgements: judgementsOf(checked.get(key)),
    })),
    reports: frame.reports,
    indicators,
    today: calendarDate(now),
  }
  return {
    frame,
    sections: sections.map(({ text, ...section }) => ({
      ...section,
      hasText: text !== '',
      words: countWords(text),
      present: present.get(section.key) ?? [],
      unsettled: judgementsOf(checked.get(section.key)).filter((judgement) => judgements[judgement].stops).length,
    })),
    missing: whatIsMissing(material),
    material,
  }
}

/** What is missing in a year's follow-up, in the order that it is told; null when there is no round that year. */
export const findWhatIsMissing = async (viewer: SignedIn, year: string, now: Date): Promise<Missing[] | null> =>
  (await findOutline(viewer, year, now))?.missing ?? null

const judgementsOf = (checked: CheckedText | undefined) => checked?.claims.map(({ judgement }) => judgement) ?? []

/** The indicators of a plan's goals that more values are expected of. */
const listExpected = (viewer: SignedIn, planId: number) =>
  read().indicator.findMany({
    where: {
      goals: { some: { goal: { planId, plan: visiblePlans(viewer) } } },
      NOT: { state: 'discontinued' },
      nextPublicationOn: { not: null },
    },
    orderBy: { id: 'asc' },
    select: { slug: true, shortName: true, nextPublicationOn: true },
  })
