import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { crawl } from '#tests/support/crawl.ts'
import { addCanaries, canaries } from '#tests/support/cycle-canaries.ts'
import { Client, decoded, type Answer } from '#tests/support/http-client.ts'
import { addMeetingLink } from '#tests/support/meeting-link.ts'
import { startServer, stored, type RunningServer } from '#tests/support/server.ts'

const token = 'provlank-att-ga-runt-med'
const own = `/sammantrade/${token}`
/** What the coordination and the group have written about meetings that is not for whoever reads another one's papers. */
const withheld = ['kanarie-anteckning', 'kanarie-annan', 'kanarie-lasare', 'kanarie-samordningen', 'kanarie-lankskal']
/** Of the reporting cycle: all that the steering group itself does not read. */
const unread = Object.entries(canaries)
  .filter(([, readers]) => !(readers as readonly string[]).includes('steering'))
  .map(([text]) => text)

let server: RunningServer
let reader: Client
let found: Map<string, Answer & { from: string }>

beforeAll(async () => {
  server = await startServer({
    prepare: (database) => {
      addCanaries(database)
      addMeetingLink(database, { meeting: 900, link: 900, token })
      const at = stored(new Date())
      database.exec(`
        UPDATE AgendaPoint SET notes = 'kanarie-anteckning';
        INSERT INTO Meeting (id, heldOn, title, state, introduction, createdAt, createdName)
          VALUES (901, '2099-02-15', 'kanarie-annan-rubrik', 'planned', 'kanarie-annan-inledning', '${at}', 'kanarie-annan-person');
        INSERT INTO AgendaPoint (meetingId, position, kind, subject, title, text, notes, outcome) VALUES
          (900, 1, 'own', '', 'Egen punkt', 'Punktens text', 'kanarie-anteckning', ''),
          (900, 2, 'off-track', '12', 'Ett svar', '', 'kanarie-anteckning', ''),
          (900, 3, 'needs-decision', '14', 'Ett annat svar', '', 'kanarie-anteckning', ''),
          (900, 4, 'decision', '1', 'Ett beslut', '', 'kanarie-anteckning', ''),
          (901, 1, 'own', '', 'kanarie-annan-punkt', 'kanarie-annan-text', 'kanarie-anteckning', 'kanarie-annan-slutsats');
        INSERT INTO MeetingLink (id, tokenHash, meetingId, name, email, createdAt, createdName, revokedAt, revokedName, revokedReason) VALUES
          (901, 'x901', 900, 'kanarie-lasare', 'kanarie-lasare@exempel.se', '${at}', 'kanarie-samordningen', '${at}', 'kanarie-samordningen', 'kanarie-lankskal');
        INSERT INTO MeetingLinkUse (linkId, at, kind, detail) VALUES (901, '${at}', 'opened', 'kanarie-lasare');`)
    },
  })
  reader = new Client(server.url)
  found = await crawl(reader, [own], (_, from) => from.startsWith(own))
}, 120_000)
afterAll(async () => {
  expect(server.faults()).toEqual([])
  reader.close()
  await server.stop()
  server.clean()
})

describe('whoever reads a meeting’s papers by a link, and follows every link there is', () => {
  it('comes to all the papers', () => {
    const papers = ['', '/dagordning', '/luckor', '/over-tid', '/beslut', '/beslut/1', '/lagesrapport/12']
    for (const paper of papers) expect([...found.keys()]).toContain(own + paper)
    expect(found.get(`${own}/dagordning`)?.body).toContain('Egen punkt')
  })

  it('meets no dead end and no signing in', () => {
    const ends = [...found].filter(([, { status }]) => status !== 200)
    expect(ends.map(([address, { status, from }]) => `${status} ${address} from ${from}`)).toEqual([])
    const closed = [...found.keys()].filter((address) =>
      /^\/(samordning|styrgrupp|min-sida|admin|svara)\b/.test(address),
    )
    expect(closed).toEqual([])
  })

  it('is told nothing that is kept from the group or belongs to another meeting', () => {
    const told = [...found].flatMap(([address, { body, from }]) =>
      [...unread, ...withheld]
        .filter((text) => decoded(body).includes(text))
        .map((text) => `${text} ${address} ${from}`),
    )
    expect(told).toEqual([])
  })

  it('gets the same answer about every report, decision and year that is not theirs', async () => {
    const guesses = ['0', '-1', '1e9', '0x1', 'text', '999999999', '1.0', '%2B1']
    const answers = await Promise.all(
      ['beslut', 'lagesrapport', 'arsuppfoljning'].flatMap((part) =>
        guesses.map((guess) => reader.get(`${own}/${part}/${guess}`)),
      ),
    )
    const hidden = await Promise.all(['14', '15'].map((id) => reader.get(`${own}/lagesrapport/${id}`)))
    expect([...answers, ...hidden].filter(({ status }) => status !== 404)).toEqual([])
    expect([...answers, ...hidden].filter(({ body }) => body.includes('kanarie-'))).toEqual([])
  })
})
