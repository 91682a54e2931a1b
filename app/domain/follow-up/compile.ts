import type { DescribedGoal, PlanReference } from '#app/domain/goal/described-goal.ts'
import { goalLabel } from '#app/domain/goal/goal.ts'
import type { OrganisationKind } from '#app/domain/organisation/organisation.ts'
import { counted, formatCalendarDate, formatDateTime, sentenceCase } from '#app/domain/swedish.ts'
import { goalBlocks } from './compile-goal.ts'
import { summary } from './compile-summary.ts'
import { numbered, type Block, type DocumentSection, type FollowUpDocument } from './document.ts'
import { narrativeBlocks } from './narrative.ts'
import type { Owed } from './owed.ts'
import { goalSectionKey, sectionKinds } from './section.ts'

/** All that a round's follow-up is compiled from. */
export interface FollowUpMaterial {
  partnershipName: string
  round: { year: number; title: string; opensOn: string; dueOn: string; phaseLabel: string; isDemo: boolean }
  plan: Pick<PlanReference, 'slug' | 'title' | 'periodFrom' | 'periodTo' | 'adoptedOn' | 'caseNumber'>
  goals: DescribedGoal[]
  owed: Owed[]
  /** Everybody in the partnership, by name. */
  organisations: { slug: string; name: string; shortName: string; kind: OrganisationKind }[]
  /** What somebody has written in the sections, by the section's key. */
  narratives: ReadonlyMap<string, string>
  /** Where the site is, without a slash last. */
  siteUrl: string
  compiledAt: Date
}

/**
 * Compiles a round into the neutral document: how many answered, then each goal in the published order –
 * förutsättningar, hur det går, åtaganden med status, stöd – and last who has not answered. What is written in a section
 * comes first in it.
 */
export function compileFollowUp(material: FollowUpMaterial): FollowUpDocument {
  const { round, goals, owed, narratives } = material
  const written = (key: string): Block[] => narrativeBlocks(narratives.get(key) ?? '', key)
  return numbered({
    title: `Årsuppföljning ${round.year}`,
    subtitle: material.partnershipName,
    facts: [
      { term: 'Plan', text: material.plan.title },
      { term: 'Omgång', text: `${round.title}, ${round.phaseLabel.toLocaleLowerCase('sv')}` },
      { term: 'Svarstid', text: `${formatCalendarDate(round.opensOn)} till ${formatCalendarDate(round.dueOn)}` },
      { term: 'Sammanställd', text: formatDateTime(material.compiledAt) },
    ],
    notices: round.isDemo
      ? [
          {
            title: 'Exempelinnehåll',
            text: 'Lägesrapporter, svarstider och utsedda rapportörer är påhittade. Planens ordalydelse och värdena kommer från publicerade källor.',
          },
        ]
      : [],
    sections: [
      {
        key: 'summary',
        id: 'sammanfattning',
        title: sectionKinds.summary.label,
        blocks: [...written('summary'), ...summary(owed)],
      },
      ...goals.map((goal) => {
        const key = goalSectionKey(goal)
        return { key, id: key, title: goalLabel(goal), blocks: [...written(key), ...goalBlocks(goal, owed)] }
      }),
      ...silence(owed, goals),
    ],
  })
}

function silence(owed: readonly Owed[], goals: readonly DescribedGoal[]): DocumentSection[] {
  const missing = owed.filter((one) => one.report === undefined)
  if (missing.length === 0) return []
  const labels = new Map(goals.flatMap((goal) => goal.commitments.map((one) => [one.slug, one.label] as const)))
  return [
    {
      key: 'about',
      id: 'ej-rapporterat',
      title: 'Ej rapporterat',
      blocks: [
        {
          type: 'paragraph',
          text: `${sentenceCase(counted(missing.length, 'lägesrapport', 'lägesrapporter'))} har inte kommit in. Att svar saknas säger inget om hur arbetet går.`,
        },
        {
          type: 'list',
          items: missing.map((one) => ({
            text: `${one.organisation.name}: ${labels.get(one.commitmentSlug) ?? one.commitmentSlug}`,
            href: `/atagande/${one.commitmentSlug}`,
          })),
        },
      ],
    },
  ]
}
