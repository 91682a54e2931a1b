import type { Tx } from './load.ts'

/** A point of the planned meeting's agenda: all of it made up. What it is about is looked up by `find`. */
interface DemoPoint {
  kind: string
  find: (tx: Tx, known: { roundId: number }) => Promise<{ id: number } | null>
  title: string
  text: string
  notes: string
  minutes: number
}

const select = { id: true } as const

const points: readonly DemoPoint[] = [
  {
    kind: 'own',
    find: () => Promise.resolve(null),
    title: 'Läget i uppföljningen',
    text: 'En genomgång av styrgruppens sida.',
    notes: 'Visa sidan Styrgrupp. Säg hur många som har rapporterat innan du säger något om hur det går.',
    minutes: 10,
  },
  {
    kind: 'decision',
    find: (tx) => tx.decision.findFirst({ where: { caseNumber: 'EX 2026:14' }, select }),
    title: 'Ta fram ett förslag till hur uppföljningen av barn i skyddat boende ska redovisas i hela länet.',
    text: 'Sista dagen har varit. Regionen berättar hur långt arbetet har kommit.',
    notes: 'Fråga vad som skulle hjälpa, och om en ny dag behövs.',
    minutes: 5,
  },
  {
    kind: 'off-track',
    find: (tx, { roundId }) =>
      tx.statusReport.findFirst({
        where: {
          roundId,
          commitment: { slug: 'verktyg-for-systematisk-uppfoljning' },
          organisation: { slug: 'stockholms-stad' },
        },
        select,
      }),
    title: 'Stockholms stad: verktyg för systematisk uppföljning',
    text: 'Staden har rapporterat att arbetet avviker från planen.',
    notes: '',
    minutes: 10,
  },
  {
    kind: 'unpromised',
    find: (tx) => tx.goal.findFirst({ where: { kind: 'goal', number: 7, plan: { state: 'adopted' } }, select }),
    title: 'Åtaganden i mål 7 som ingen har lovat',
    text: 'Planen anger ingen aktör. Den som lämnar lägesrapport är utsedd av samordnaren och har inget lovat.',
    notes: 'Gruppen kan be någon ta ansvar. Skriv i så fall ett beslut.',
    minutes: 10,
  },
]

/** Loads the agenda of the example's planned meeting. Some of what could be taken up is left to be fetched. */
export async function loadAgenda(tx: Tx): Promise<void> {
  const meeting = await tx.meeting.findFirstOrThrow({
    where: { isDemo: true, state: 'planned' },
    select: { id: true, roundId: true },
  })
  for (const [index, { find, ...point }] of points.entries()) {
    const about = await find(tx, { roundId: meeting.roundId ?? 0 })
    await tx.agendaPoint.create({
      data: {
        ...point,
        meetingId: meeting.id,
        position: index + 1,
        subject: about === null ? '' : String(about.id),
      },
    })
  }
}
