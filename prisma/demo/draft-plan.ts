import { actionPlan } from './action-plan.ts'
import type { CommitmentRow, GoalRow, PlacedText, PlanRow } from './rows.ts'

/**
 * A made-up draft of the next edition, so that the example shows how an edition is worked on: Mål 7 and one commitment
 * reworded, two commitments merged, one new, one dropped and one moved. The rest is the action plan's, word for word.
 */
const [goal] = actionPlan.goals as readonly [GoalRow]

const locator = 'Påhittat för exemplet'
const placedHere = <Row extends PlacedText>(rows: readonly Row[] | undefined): Row[] =>
  (rows ?? []).map((row) => ({ ...row, locator }))

/** A commitment of the action plan, as it continues in the draft. */
function continued(slug: string, changes: Partial<CommitmentRow> = {}): CommitmentRow {
  const row = goal.commitments?.find((one) => one.slug === slug)
  if (row === undefined) throw new Error(`The action plan has no commitment "${slug}".`)
  // How the milestones stood belongs to the edition in force.
  const { milestones: _milestones, ...wording } = row
  return { ...wording, slug: `${slug}-demoutkast`, locator, continues: [slug], ...changes }
}

export const draftPlan: PlanRow = {
  slug: 'handlingsplan-2027-2029-demoutkast',
  title: 'Handlingsplan 2027–2029 (demoutkast)',
  kind: 'action-plan',
  periodFrom: 2027,
  periodTo: 2029,
  state: 'draft',
  isDemo: true,
  basedOn: actionPlan.slug,
  note: 'Påhittat för att visa hur en ny utgåva arbetas fram och jämförs med den gällande. Ingen har beslutat eller föreslagit de nya lydelserna.',
  goals: [
    {
      ...goal,
      title: 'Myndigheter och andra aktörer arbetar tillsammans med systematisk kunskapsutveckling och uppföljning',
      source: 'handlingsplan-2027-2029-demoutkast',
      locator,
      continues: { plan: actionPlan.slug, kind: 'goal', number: 7 },
      preconditions: placedHere(goal.preconditions),
      supportTips: placedHere(goal.supportTips),
      indicators: goal.indicators.map((tie) => ({ ...tie, locator })),
      commitments: [
        continued('utbildning-och-kompetensutveckling-i-lanet', {
          text: 'Stödja och bidra till utbildning och kompetensutveckling i länet exempelvis genom årlig utbildning för kursledare som ska hålla i basutbildningar med stöd av befintliga webbutbildningar och för yrkesverksamma som möter barn och unga med funktionsnedsättning.',
        }),
        // The eighth in the plan in force.
        continued('utbildning-av-forsakringsutredare'),
        continued('verktyg-for-systematisk-uppfoljning'),
        continued('barn-i-skyddat-boende', {
          slug: 'kunskap-om-barn-och-om-personer-som-utovat-vald-demoutkast',
          label: 'Kunskap om barn i skyddat boende och om personer som utövat våld',
          text: 'Genomföra kunskapshöjande insatser och främja erfarenhetsutbyte för yrkesverksamma som möter barn i skyddat boende eller personer som utövat våld i nära relationer.',
          continues: ['barn-i-skyddat-boende', 'personer-som-utovat-vald'],
          organisations: [
            { organisation: 'lansstyrelsen-stockholm', role: 'assigned-reporter' },
            { organisation: 'kriminalvarden', role: 'assigned-reporter' },
          ],
        }),
        continued('soktermer-i-takecare'),
        continued('arbetssatt-och-rutiner'),
        continued('kompetensutveckling-pa-arbetsformedlingen'),
        {
          slug: 'samlad-arlig-uppfoljning-demoutkast',
          label: 'Samlad årlig uppföljning',
          text: 'Sammanställa varje år vad aktörerna har lärt av sin systematiska uppföljning och sprida det i länet.',
          locator,
          organisations: [],
        },
      ],
    },
  ],
}
