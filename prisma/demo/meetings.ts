import type { Tx } from './load.ts'

/** A decision of the example: all of it made up. Dates are YYYY-MM-DD. */
interface DemoDecision {
  number: number
  what: string
  dueOn: string
  caseNumber: string
  commitment?: string
  /** Slugs; with the day and the words, of those that say that it is done. */
  organisations: { slug: string; reportedOn?: string; note?: string }[]
  /** The day of the later meeting that ticked it off. */
  tickedOffOn?: string
}

const meetings: { heldOn: string; isClosed: boolean; decisions: DemoDecision[] }[] = [
  {
    heldOn: '2026-03-12',
    isClosed: true,
    decisions: [
      {
        number: 1,
        what: 'Ta fram ett förslag till hur uppföljningen av barn i skyddat boende ska redovisas i hela länet.',
        dueOn: '2026-09-30',
        caseNumber: 'EX 2026:14',
        commitment: 'barn-i-skyddat-boende',
        organisations: [{ slug: 'region-stockholm' }],
      },
      {
        number: 2,
        what: 'Namnge en aktör för åtagandet om personer som utövat våld.',
        dueOn: '2026-10-31',
        caseNumber: 'EX 2026:15',
        commitment: 'personer-som-utovat-vald',
        organisations: [
          { slug: 'lansstyrelsen-stockholm', reportedOn: '2026-10-20', note: 'Ett förslag ligger hos styrgruppen.' },
        ],
      },
      {
        number: 3,
        what: 'Berätta för alla handläggare om de nya söktermerna.',
        dueOn: '2026-05-31',
        caseNumber: 'EX 2026:16',
        commitment: 'soktermer-i-takecare',
        organisations: [
          {
            slug: 'region-stockholm',
            reportedOn: '2026-05-19',
            note: 'Informationen gick ut till alla kliniker i maj.',
          },
        ],
        tickedOffOn: '2026-06-11',
      },
    ],
  },
  {
    heldOn: '2026-06-11',
    isClosed: true,
    decisions: [
      {
        number: 1,
        what: 'Räkna hur många handläggare som har gått utbildningen och redovisa antalet i årets lägesrapport.',
        dueOn: '2026-12-31',
        caseNumber: 'EX 2026:31',
        commitment: 'kompetensutveckling-pa-arbetsformedlingen',
        organisations: [{ slug: 'arbetsformedlingen' }],
      },
    ],
  },
  { heldOn: '2026-12-10', isClosed: false, decisions: [] },
]

const noonOf = (date: string): Date => new Date(`${date}T11:00:00Z`)
const secretary = 'Demo Samordnare'

/** Loads the example's meetings of the steering group, with what was decided and what became of it. */
export async function loadMeetings(
  tx: Tx,
  known: {
    organisationId: (slug: string) => number
    commitmentId: (slug: string) => number
    roundId: (slug: string) => number
  },
): Promise<void> {
  const meetingIdOn = new Map<string, number>()
  for (const { heldOn, isClosed } of meetings) {
    const { id } = await tx.meeting.create({
      data: {
        heldOn,
        time: '13.00–14.00',
        title: 'Styrgruppens sammanträde',
        roundId: known.roundId(heldOn < '2026-10-01' ? '2025' : '2026'),
        state: isClosed ? 'closed' : 'planned',
        openedAt: isClosed ? noonOf(heldOn) : null,
        closedAt: isClosed ? noonOf(heldOn) : null,
        closedName: isClosed ? secretary : null,
        createdAt: noonOf('2026-02-02'),
        createdName: secretary,
        isDemo: true,
      },
      select: { id: true },
    })
    meetingIdOn.set(heldOn, id)
  }
  for (const { heldOn, decisions } of meetings) {
    for (const { organisations, commitment, tickedOffOn, ...decision } of decisions) {
      const meetingId = meetingIdOn.get(heldOn) ?? 0
      await tx.decision.create({
        data: {
          ...decision,
          meetingId,
          commitmentId: commitment === undefined ? null : known.commitmentId(commitment),
          state: tickedOffOn === undefined ? 'open' : 'done',
          createdAt: noonOf(heldOn),
          createdName: secretary,
          isDemo: true,
          organisations: {
            create: organisations.map(({ slug, reportedOn, note = '' }) => ({
              organisationId: known.organisationId(slug),
              reportedAt: reportedOn === undefined ? null : noonOf(reportedOn),
              reportedName: reportedOn === undefined ? null : 'Demo Partner',
              note,
            })),
          },
          steps: {
            create: [
              { kind: 'made', at: noonOf(heldOn), byName: secretary, meetingId, dueOn: decision.dueOn },
              ...organisations.flatMap(({ slug, reportedOn, note = '' }) =>
                reportedOn === undefined
                  ? []
                  : [
                      {
                        kind: 'reported-done',
                        at: noonOf(reportedOn),
                        byName: 'Demo Partner',
                        organisationId: known.organisationId(slug),
                        text: note,
                      },
                    ],
              ),
              ...(tickedOffOn === undefined
                ? []
                : [
                    {
                      kind: 'ticked-off',
                      at: noonOf(tickedOffOn),
                      byName: secretary,
                      meetingId: meetingIdOn.get(tickedOffOn) ?? null,
                    },
                  ]),
            ],
          },
        },
      })
    }
  }
}
