import type { DescribedGoal } from '#app/domain/goal/described-goal.ts'
import { counted, formatCalendarDate, formatDateTime, sentenceCase } from '#app/domain/swedish.ts'
import { goalBlocks } from './compile-goal.ts'
import { summary } from './compile-summary.ts'
import type { Block, FollowUpDocument } from './document.ts'
import type { Owed } from './owed.ts'

/** All that a round's follow-up is compiled from. */
export interface FollowUpMaterial {
  partnershipName: string
  round: { year: number; title: string; opensOn: string; dueOn: string; phaseLabel: string; isDemo: boolean }
  planTitle: string
  goals: DescribedGoal[]
  owed: Owed[]
  compiledAt: Date
}

/**
 * Compiles a round into the neutral document: how many answered, then each goal in the published order –
 * förutsättningar, hur det går, åtaganden med status, stöd – and last who has not answered.
 */
export function compileFollowUp(material: FollowUpMaterial): FollowUpDocument {
  const { round, goals, owed } = material
  return {
    title: `Årsuppföljning ${round.year}`,
    subtitle: material.partnershipName,
    facts: [
      { term: 'Plan', text: material.planTitle },
      { term: 'Omgång', text: `${round.title}, ${round.phaseLabel.toLocaleLowerCase('sv')}` },
      { term: 'Svarstid', text: `${formatCalendarDate(round.opensOn)} till ${formatCalendarDate(round.dueOn)}` },
      { term: 'Sammanställd', text: formatDateTime(material.compiledAt) },
    ],
    blocks: [
      ...(round.isDemo
        ? [
            {
              type: 'notice' as const,
              title: 'Exempelinnehåll',
              text: 'Lägesrapporter, svarstider och utsedda rapportörer är påhittade. Planens ordalydelse och värdena kommer från publicerade källor.',
            },
          ]
        : []),
      ...summary(owed),
      ...goals.flatMap((goal) => goalBlocks(goal, owed)),
      ...silence(owed, goals),
    ],
  }
}

function silence(owed: readonly Owed[], goals: readonly DescribedGoal[]): Block[] {
  const missing = owed.filter((one) => one.report === undefined)
  if (missing.length === 0) return []
  const labels = new Map(goals.flatMap((goal) => goal.commitments.map((one) => [one.slug, one.label] as const)))
  return [
    { type: 'heading', level: 2, id: 'ej-rapporterat', text: 'Ej rapporterat' },
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
  ]
}
