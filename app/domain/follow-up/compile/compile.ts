import { goalLabel } from '#app/domain/goal/goal.ts'
import { planWithPeriod } from '#app/domain/plan/plan.ts'
import { formatCalendarDate, formatDateTime } from '#app/domain/swedish.ts'
import { about } from './compile-about.ts'
import { actorBlocks, actorsOf } from './compile-actor.ts'
import { analysis } from './compile-analysis.ts'
import { appendix } from './compile-appendix.ts'
import { goalBlocks } from './compile-goal.ts'
import { joint } from './compile-joint.ts'
import { nextYear } from './compile-next-year.ts'
import { summary } from './compile-summary.ts'
import {
  numbered,
  type Block,
  type DocumentSection,
  type FollowUpDocument,
} from '#app/domain/follow-up/document/document.ts'
import type { FollowUpMaterial } from './material.ts'
import { narrativeBlocks } from '#app/domain/follow-up/document/narrative.ts'
import { reportedSentence, rolled } from './owed.ts'
import { toldMaterial, unacceptedRules, type UnacceptedRule } from './publishable.ts'
import { actorSectionKey, goalSectionKey, sectionAnchor, sectionKinds } from '#app/domain/follow-up/sections/section.ts'

export type { FollowUpMaterial } from './material.ts'

/**
 * Compiles a round into the neutral document, in the order that a follow-up is printed: summary, about the follow-up,
 * each goal, joint actions, each actor that owes an answer, analysis, next year, appendix. What is written in a section
 * comes first in it; what follows is compiled from the material, and nothing of it is read out of anybody's wording.
 *
 * @param rule what becomes of answers that are not accepted
 */
export function compileFollowUp(
  material: FollowUpMaterial,
  rule: UnacceptedRule = 'shown-as-unreviewed',
): FollowUpDocument {
  const told = toldMaterial(material, rule)
  const { round, plan, goals, owed, narratives } = told
  const section = (key: string, title: string, blocks: Block[]): DocumentSection => ({
    key,
    id: sectionAnchor(key),
    title,
    blocks: [...narrativeBlocks(narratives.get(key) ?? '', key), ...blocks],
  })
  const { isPublishable } = unacceptedRules[rule]
  return numbered({
    title: `Årsuppföljning ${round.year}`,
    subtitle: told.partnershipName,
    facts: [
      { term: 'Plan', text: planWithPeriod(plan) },
      // How far the round has come is news while it lasts, and nothing that an edition keeps.
      {
        term: 'Omgång',
        text: isPublishable ? round.title : `${round.title}, ${round.phaseLabel.toLocaleLowerCase('sv')}`,
      },
      { term: 'Svarstid', text: `${formatCalendarDate(round.opensOn)} till ${formatCalendarDate(round.dueOn)}` },
      ...(owed.length === 0 ? [] : [{ term: 'Svar', text: reportedSentence(rolled(owed)) }]),
      { term: 'Sammanställd', text: formatDateTime(told.compiledAt) },
    ],
    notices: round.isDemo
      ? [
          {
            title: 'Exempelinnehåll',
            text: 'Lägesrapporter, sammankomster, svarstider och utsedda rapportörer är påhittade. Planens ordalydelse och värdena kommer från publicerade källor.',
          },
        ]
      : [],
    sections: [
      section('summary', sectionKinds.summary.label, summary(told)),
      section('about', sectionKinds.about.label, about(told)),
      ...goals.map((goal) => section(goalSectionKey(goal), goalLabel(goal), goalBlocks(goal, owed))),
      section('joint', sectionKinds.joint.label, joint(told)),
      ...actorsOf(told).map((actor) => section(actorSectionKey(actor), actor.name, actorBlocks(actor, told))),
      section('analysis', sectionKinds.analysis.label, analysis(told)),
      section('next-year', sectionKinds['next-year'].label, nextYear(told)),
      section('appendix', sectionKinds.appendix.label, appendix(told)),
    ],
  })
}
