import { can } from '#app/domain/access/permissions.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { lastDayTitle, type Deadline } from '#app/domain/calendar/deadline.ts'
import { roundPhases } from '#app/domain/reporting-round/phase.ts'
import { lastDay } from '#app/domain/reporting-round/standing.ts'
import { counted } from '#app/domain/swedish.ts'
import { read } from '#app/db/database.server.ts'
import { listOwedBy } from '#app/db/round/owed.server.ts'
import { listRounds, type Round } from '#app/db/round/rounds.server.ts'
import { visiblePlans } from '#app/db/visible.server.ts'

/**
 * The days that the viewer has to keep in mind, in order: the rounds' and the milestones'. Of a partner only what their
 * own organisation is asked about.
 */
export async function listDeadlines(viewer: SignedIn, now: Date): Promise<Deadline[]> {
  const rounds = (await listRounds(viewer)).filter(({ phase }) => !roundPhases[phase].isPublished)
  const found: Deadline[] = []
  for (const round of rounds) found.push(...(await ofRound(viewer, round, now)))
  found.push(...(await ofMilestones(viewer)))
  return found.toSorted((a, b) => (a.on === b.on ? a.id.localeCompare(b.id) : a.on < b.on ? -1 : 1))
}

async function ofRound(viewer: SignedIn, round: Round, now: Date): Promise<Deadline[]> {
  const { organisation } = viewer
  if (viewer.role === 'partner') {
    if (organisation === null) return []
    const owed = await listOwedBy(viewer, round, organisation.id, now)
    if (owed.length === 0) return []
    const extension = await read().roundExtension.findFirst({
      where: { roundId: round.id, organisationId: organisation.id },
      orderBy: { id: 'desc' },
    })
    return [
      {
        id: `omgang-${round.id}-sista-dag`,
        on: lastDay({ dueOn: round.dueOn, extendedTo: extension?.until ?? null }),
        title: lastDayTitle(round.title, extension !== null),
        text: `${organisation.name} har ${counted(owed.length, 'åtagande', 'åtaganden', 'neuter')} att svara på.`,
        path: '/min-sida',
      },
    ]
  }
  const path = can(viewer, 'round.read') ? '/samordning' : '/'
  return [
    {
      id: `omgang-${round.id}-oppnar`,
      on: round.opensOn,
      title: `${round.title} öppnar`,
      text: 'Organisationerna börjar svara.',
      path,
    },
    {
      id: `omgang-${round.id}-sista-dag`,
      on: round.dueOn,
      title: lastDayTitle(round.title, false),
      text: 'Sista dagen för dem som inte har fått längre tid.',
      path,
    },
  ]
}

async function ofMilestones(viewer: SignedIn): Promise<Deadline[]> {
  if (viewer.role !== 'partner' && viewer.role !== 'coordinator') return []
  const milestones = await read().milestone.findMany({
    where: {
      dueOn: { not: null },
      doneOn: null,
      commitment: {
        goal: { plan: { AND: [visiblePlans(viewer), { state: 'adopted' }] } },
        ...(viewer.role === 'partner'
          ? { organisations: { some: { organisationId: viewer.organisation?.id ?? -1 } } }
          : {}),
      },
    },
    include: { commitment: { select: { slug: true, label: true } } },
    orderBy: { id: 'asc' },
  })
  return milestones.flatMap(({ id, dueOn, title, commitment }) =>
    dueOn === null
      ? []
      : [
          {
            id: `delsteg-${id}`,
            on: dueOn,
            title: `Delsteg: ${title}`,
            text: `Hör till åtagandet ${commitment.label}.`,
            path: `/atagande/${commitment.slug}`,
          },
        ],
  )
}
