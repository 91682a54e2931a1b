import type { Tx } from './load.ts'
import type { OrganisationSlug } from './organisations.ts'
import { coordinatorInTheCast } from './organisations.ts'

interface GatheringRow {
  slug: string
  kind: 'theme-training' | 'conference' | 'award'
  title: string
  heldOn: string
  endsOn?: string
  place: string
  description: string
  awardedTo?: string
  /** How the possible action that it carried out begins. */
  action: string
  attendance: Partial<Record<OrganisationSlug | 'others', number>>
}

const invented = 'Sammankomsten är påhittad för exemplet.'

/** Gatherings made up for the example, so that it can be seen how attendance is told. None is in the year that is published. */
const gatherings: readonly GatheringRow[] = [
  {
    slug: 'temautbildning-om-barns-delaktighet-2024',
    kind: 'theme-training',
    title: 'Temautbildning om barns delaktighet',
    heldOn: '2024-10-17',
    place: 'På webben',
    description: `En halv dag om hur barn kommer till tals i utredningar. ${invented}`,
    action: 'Genomföra årliga tvärprofessionella temautbildningar',
    attendance: {
      'region-stockholm': 24,
      'stockholms-stad': 31,
      polismyndigheten: 12,
      aklagarmyndigheten: 3,
      kriminalvarden: 6,
      others: 9,
    },
  },
  {
    slug: 'temautbildning-om-riskbedomning-2026',
    kind: 'theme-training',
    title: 'Temautbildning om riskbedömning',
    heldOn: '2026-03-12',
    place: 'Stockholm',
    description: `En heldag för personal som bedömer risk. ${invented}`,
    action: 'Genomföra årliga tvärprofessionella temautbildningar',
    attendance: {
      'region-stockholm': 28,
      'stockholms-stad': 35,
      polismyndigheten: 17,
      kriminalvarden: 8,
      forsakringskassan: 2,
      others: 11,
    },
  },
  {
    slug: 'spridningskonferens-2026',
    kind: 'conference',
    title: 'Spridningskonferens',
    heldOn: '2026-09-22',
    endsOn: '2026-09-23',
    place: 'Stockholm',
    description: `Två dagar med arbetssätt från länets verksamheter. ${invented}`,
    action: 'Genomföra årliga spridningskonferenser',
    attendance: {
      'lansstyrelsen-stockholm': 7,
      'region-stockholm': 33,
      'stockholms-stad': 42,
      polismyndigheten: 9,
      arbetsformedlingen: 5,
      others: 26,
    },
  },
  {
    slug: 'prisutdelning-2026',
    kind: 'award',
    title: 'Prisutdelning',
    heldOn: '2026-09-23',
    place: 'Stockholm',
    description: `Priset delades ut under spridningskonferensen. ${invented}`,
    awardedTo: 'En påhittad mottagning i exemplet',
    action: 'Genomföra en årlig prisutdelning',
    attendance: {},
  },
]

/** Writes the example's gatherings, tied to the possible actions of the strategy. */
export async function loadGatherings(
  tx: Tx,
  { organisationId, now }: { organisationId: (slug: string) => number; now: Date },
): Promise<void> {
  for (const { action, attendance, ...row } of gatherings) {
    const { id: possibleActionId } = await tx.possibleAction.findFirstOrThrow({
      where: { text: { startsWith: action } },
    })
    await tx.gathering.create({
      data: {
        ...row,
        isDemo: true,
        createdAt: now,
        createdName: coordinatorInTheCast.name,
        possibleActions: { create: { possibleActionId } },
        attendance: {
          create: Object.entries(attendance).map(([slug, count]) => ({
            organisationId: slug === 'others' ? null : organisationId(slug),
            count,
          })),
        },
      },
    })
  }
}
