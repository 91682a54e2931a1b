import type { RouteConfigEntry } from '@remix-run/route-config'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import routes from '#app/routes.ts'
import { Client, decoded, type Answer } from '#tests/support/http-client.ts'
import { addMeetingLink } from '#tests/support/meeting-link.ts'
import { addSession, addUser, startServer, stored, type RunningServer } from '#tests/support/server.ts'

/** Who asks, in the order of the table's columns. The second partner belongs to another organisation. */
const cast = ['anonymous', 'partner', 'otherPartner', 'coordinator', 'steering', 'admin'] as const
type Who = (typeof cast)[number]
const users: Partial<Record<Who, string>> = {
  partner: 'demo-partner',
  otherPartner: 'prov-annan',
  coordinator: 'demo-samordnare',
  steering: 'demo-styrgrupp',
  admin: 'demo-admin',
}

/** Texts of reports that are not public, and who may read each. Nobody else may ever receive it. */
const canaries = {
  'kanariefågel-egen-utkast': ['partner'],
  'kanariefågel-annans-utkast': [],
  'kanariefågel-annans-återlämnad': ['otherPartner', 'coordinator'],
  'kanariefågel-inskickad': ['coordinator', 'steering'],
  'kanariefågel-skäl': ['otherPartner', 'coordinator'],
} as const satisfies Record<string, readonly Who[]>

const ownDraft = 15
const othersDraft = 900
const othersReturned = 14
const othersSubmitted = 12
/** A personal answer link to round 2. */
const link = 900
/** A meeting long from now, and a personal link to it, whose token is provlank. */
const linkedMeeting = 900
const meetingLink = 900
/** A message that has been cancelled. */
const outgoing = 700

interface Row {
  /** As app/routes.ts writes it; '' is the start page. */
  route: string
  address: string
  /** Status by who asks, in the cast's order. */
  get: string
  post: string
  /** Where it differs: a page's own data is not read again after an action whose data alone was asked for. */
  postForData?: string
}

const everybody = (status: number) => cast.map(() => status).join(' ')

// prettier-ignore
const table: readonly Row[] = [
  // route, address,                                             anonymous partner otherPartner coordinator steering admin
  { route: '', address: '/', get: everybody(200), post: everybody(405) },
  { route: 'mal/:number', address: '/mal/7', get: everybody(200), post: everybody(405) },
  { route: 'mal/:number', address: '/mal/999', get: everybody(404), post: everybody(405) },
  { route: 'delmal/:number', address: '/delmal/3', get: everybody(200), post: everybody(405) },
  { route: 'indikatorer', address: '/indikatorer', get: everybody(200), post: everybody(405) },
  { route: 'indikatorer/:slug', address: '/indikatorer/vardenheter-med-nya-soktermer', get: everybody(200), post: everybody(405) },
  { route: 'atagande/:slug', address: '/atagande/stodmaterial-for-psykosociala-team', get: everybody(200), post: everybody(405) },
  { route: 'atagande/:slug', address: '/atagande/personer-som-utovat-vald', get: everybody(200), post: everybody(405) },
  { route: 'planer/:plan', address: '/planer/handlingsplan-2020-2026', get: everybody(200), post: everybody(405) },
  { route: 'planer/:plan', address: '/planer/finns-inte', get: everybody(404), post: everybody(405) },
  { route: 'planer/:plan/mal/:number', address: '/planer/strategi-2016-2020/mal/7', get: everybody(404), post: everybody(405) },
  { route: 'planer/:plan/delmal/:number', address: '/planer/handlingsplan-2020-2026/delmal/3', get: everybody(404), post: everybody(405) },
  { route: 'planer/:plan/jamforelse/:other', address: '/planer/strategi-2016-2020/jamforelse/handlingsplan-2020-2026', get: everybody(200), post: everybody(405) },
  { route: 'planer/:plan/jamforelse/:other', address: '/planer/handlingsplan-2020-2026/jamforelse/handlingsplan-2027-2029-demoutkast', get: everybody(404), post: everybody(405) },
  { route: 'aktorer', address: '/aktorer', get: everybody(200), post: everybody(405) },
  { route: 'aktorer/:slug', address: '/aktorer/region-stockholm', get: everybody(200), post: everybody(405) },
  { route: 'aktorer/:slug', address: '/aktorer/finns-inte', get: everybody(404), post: everybody(405) },
  { route: 'arsuppfoljning/:year/utdrag/:key', address: '/arsuppfoljning/2025/utdrag/mal-7', get: everybody(200), post: everybody(405) },
  { route: 'arsuppfoljning/:year/utdrag/:key', address: '/arsuppfoljning/2025/utdrag/aktor-forsakringskassan', get: everybody(200), post: everybody(405) },
  { route: 'arsuppfoljning/:year/utdrag/:key', address: '/arsuppfoljning/2026/utdrag/mal-7', get: everybody(404), post: everybody(405) },
  { route: 'arsuppfoljning/:year/utdrag/:key/:format', address: '/arsuppfoljning/2025/utdrag/mal-7/html', get: everybody(200), post: everybody(405) },
  { route: 'arsuppfoljning/:year/utdrag/:key/:format', address: '/arsuppfoljning/2025/utdrag/mal-7/exe', get: everybody(404), post: everybody(405) },
  { route: 'samordning/arsuppfoljning/:year/utdrag/:key/:format', address: '/samordning/arsuppfoljning/2026/utdrag/mal-7/html', get: '303 403 403 200 200 403', post: everybody(405) },
  { route: 'samordning/arsuppfoljning/:year/utdrag/:key/:format', address: '/samordning/arsuppfoljning/2026/utdrag/summary/html', get: '303 403 403 404 404 403', post: everybody(405) },
  { route: 'sok', address: '/sok', get: everybody(200), post: everybody(405) },
  { route: 'jamfor', address: '/jamfor', get: everybody(200), post: everybody(405) },
  { route: 'indikatorer/:slug/data.csv', address: '/indikatorer/rutin-for-skolgang-i-skyddat-boende/data.csv', get: everybody(200), post: everybody(405) },
  { route: 'indikatorer/:slug/data.json', address: '/indikatorer/rutin-for-skolgang-i-skyddat-boende/data.json', get: everybody(200), post: everybody(405) },
  { route: 'indikatorer/:slug/diagram.svg', address: '/indikatorer/rutin-for-skolgang-i-skyddat-boende/diagram.svg', get: everybody(200), post: everybody(405) },
  { route: 'arsuppfoljning/schema.json', address: '/arsuppfoljning/schema.json', get: everybody(200), post: everybody(405) },
  { route: 'indikatorer/:slug/data.csv', address: '/indikatorer/finns-inte/data.csv', get: everybody(404), post: everybody(405) },
  { route: 'arsuppfoljning', address: '/arsuppfoljning', get: everybody(200), post: everybody(405) },
  { route: 'arsuppfoljning/:year', address: '/arsuppfoljning/2025', get: everybody(200), post: everybody(405) },
  { route: 'arsuppfoljning/:year', address: '/arsuppfoljning/2026', get: everybody(404), post: everybody(405) },
  { route: 'arsuppfoljning/:year/andrat', address: '/arsuppfoljning/2025/andrat', get: everybody(200), post: everybody(405) },
  { route: 'arsuppfoljning/:year/andrat', address: '/arsuppfoljning/2026/andrat', get: everybody(404), post: everybody(405) },
  { route: 'arsuppfoljning/:year/jamforelse/:other', address: '/arsuppfoljning/2025/jamforelse/2026', get: everybody(404), post: everybody(405) },
  { route: 'arsuppfoljning/:year/jamforelse/:other', address: '/arsuppfoljning/2025/jamforelse/2025', get: everybody(404), post: everybody(405) },
  { route: 'arsuppfoljning/:year/rapport/:format', address: '/arsuppfoljning/2025/rapport/html', get: everybody(200), post: everybody(405) },
  { route: 'arsuppfoljning/:year/rapport/:format', address: '/arsuppfoljning/2025/rapport/exe', get: everybody(404), post: everybody(405) },
  { route: 'arsuppfoljning/:year/rapport/:format', address: '/arsuppfoljning/2026/rapport/html', get: everybody(404), post: everybody(405) },
  { route: 'samordning/arsuppfoljning/:year/rattelser', address: '/samordning/arsuppfoljning/2025/rattelser', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/arsuppfoljning/:year/rattelser', address: '/samordning/arsuppfoljning/2026/rattelser', get: '303 403 403 200 403 403', post: '303 403 403 409 403 403' },
  { route: 'samordning/arsuppfoljning/:year/rattelser', address: '/samordning/arsuppfoljning/1999/rattelser', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'sammankomster', address: '/sammankomster', get: everybody(200), post: everybody(405) },
  { route: 'sammankomster/:slug', address: '/sammankomster/temautbildning-om-riskbedomning-2026', get: everybody(200), post: everybody(405) },
  { route: 'sammankomster/:slug', address: '/sammankomster/finns-inte', get: everybody(404), post: everybody(405) },
  { route: 'samordning/sammankomster', address: '/samordning/sammankomster', get: '303 403 403 200 403 403', post: everybody(405) },
  { route: 'samordning/sammankomster/ny', address: '/samordning/sammankomster/ny', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/sammankomster/skrivsatt', address: '/samordning/sammankomster/skrivsatt', get: '303 403 403 200 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/sammankomster/:slug', address: '/samordning/sammankomster/temautbildning-om-riskbedomning-2026', get: '303 403 403 200 403 403', post: everybody(405) },
  { route: 'samordning/sammankomster/:slug', address: '/samordning/sammankomster/finns-inte', get: '303 403 403 404 403 403', post: everybody(405) },
  { route: 'samordning/sammankomster/:slug/uppgifter', address: '/samordning/sammankomster/temautbildning-om-riskbedomning-2026/uppgifter', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/sammankomster/:slug/borttagning', address: '/samordning/sammankomster/temautbildning-om-riskbedomning-2026/borttagning', get: '303 403 403 200 403 403', post: '303 403 403 409 403 403' },
  { route: 'samordning/sammankomster/:slug/deltagare', address: '/samordning/sammankomster/temautbildning-om-riskbedomning-2026/deltagare', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/sammankomster/:slug/deltagare/antal', address: '/samordning/sammankomster/temautbildning-om-riskbedomning-2026/deltagare/antal', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'om', address: '/om', get: everybody(200), post: everybody(405) },
  { route: 'utvecklingsmedel', address: '/utvecklingsmedel', get: everybody(200), post: everybody(405) },
  { route: 'samordning/import/oppna-jamforelser', address: '/samordning/import/oppna-jamforelser', get: '303 403 403 200 403 403', post: '303 403 403 415 403 403' },
  { route: 'samordning/import/tabell', address: '/samordning/import/tabell', get: '303 403 403 200 403 403', post: '303 403 403 415 403 403' },
  { route: 'samordning/import/:id/flik', address: '/samordning/import/999999/flik', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/import/:id/kolumner', address: '/samordning/import/999999/kolumner', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/import/:id/oklarheter', address: '/samordning/import/999999/oklarheter', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/import/statistikfil', address: '/samordning/import/statistikfil', get: '303 403 403 200 403 403', post: '303 403 403 415 403 403' },
  { route: 'samordning/import/:id/dimensioner', address: '/samordning/import/999999/dimensioner', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/import/:id/dimensioner/varden', address: '/samordning/import/999999/dimensioner/varden', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/utvecklingsmedel', address: '/samordning/utvecklingsmedel', get: '303 403 403 200 403 403', post: everybody(405) },
  { route: 'samordning/utvecklingsmedel/ny', address: '/samordning/utvecklingsmedel/ny', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/utvecklingsmedel/inlasning', address: '/samordning/utvecklingsmedel/inlasning', get: '303 403 403 200 403 403', post: '303 403 403 415 403 403' },
  { route: 'samordning/utvecklingsmedel/inlasning/:id', address: '/samordning/utvecklingsmedel/inlasning/999999', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/utvecklingsmedel/:id', address: '/samordning/utvecklingsmedel/1', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/utvecklingsmedel/:id', address: '/samordning/utvecklingsmedel/999', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/utvecklingsmedel/:id/borttagning', address: '/samordning/utvecklingsmedel/1/borttagning', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'tillganglighet', address: '/tillganglighet', get: everybody(200), post: everybody(405) },
  { route: 'logga-in', address: '/logga-in', get: '200 303 303 303 303 303', post: '400 303 303 303 303 303', postForData: everybody(400) },
  { route: 'logga-in/fortsattning', address: '/logga-in/fortsattning', get: everybody(303), post: everybody(303) },
  { route: 'logga-ut', address: '/logga-ut', get: everybody(200), post: everybody(303) },
  { route: 'valkommen/:token', address: '/valkommen/finns-inte', get: everybody(404), post: everybody(404) },
  { route: 'kom-igang/:token', address: '/kom-igang/finns-inte', get: everybody(404), post: everybody(404) },
  { route: '*', address: '/finns-inte', get: everybody(404), post: everybody(404) },
  { route: 'min-sida', address: '/min-sida', get: '303 200 200 403 403 403', post: everybody(405) },
  { route: 'min-sida/oforandrat', address: '/min-sida/oforandrat', get: '303 303 303 403 403 403', post: '303 400 400 403 403 403' },
  { route: 'min-sida/inskickning', address: '/min-sida/inskickning', get: '303 303 303 403 403 403', post: '303 400 400 403 403 403' },
  { route: 'min-sida/andras-svar/:round', address: '/min-sida/andras-svar/2026', get: '303 200 200 403 403 403', post: everybody(405) },
  { route: 'min-sida/andras-svar/:round', address: '/min-sida/andras-svar/1999', get: '303 404 404 403 403 403', post: everybody(405) },
  { route: 'min-sida/kvitto/:round', address: '/min-sida/kvitto/2025', get: '303 200 200 403 403 403', post: everybody(405) },
  { route: 'min-sida/kvitto/:round', address: '/min-sida/kvitto/1999', get: '303 404 404 403 403 403', post: everybody(405) },
  { route: 'min-sida/kvitto/:round/:format', address: '/min-sida/kvitto/2025/html', get: '303 200 404 403 403 403', post: everybody(405) },
  { route: 'min-sida/kvitto/:round/:format', address: '/min-sida/kvitto/2025/exe', get: '303 404 404 403 403 403', post: everybody(405) },
  { route: 'lagesrapport/:round/:commitment/kvitto', address: '/lagesrapport/2025/soktermer-i-takecare/kvitto', get: '303 200 404 403 403 403', post: everybody(405) },
  { route: 'lagesrapport/:round/:commitment/kvitto/:format', address: '/lagesrapport/2025/soktermer-i-takecare/kvitto/txt', get: '303 200 404 403 403 403', post: everybody(405) },
  { route: 'svara/:token/oforandrat', address: '/svara/finns-inte/oforandrat', get: everybody(404), post: everybody(404) },
  { route: 'svara/:token/inskickning', address: '/svara/finns-inte/inskickning', get: everybody(404), post: everybody(404) },
  { route: 'svara/:token/andras-svar', address: '/svara/finns-inte/andras-svar', get: everybody(404), post: everybody(405) },
  { route: 'svara/:token/kvitto', address: '/svara/finns-inte/kvitto', get: everybody(404), post: everybody(405) },
  { route: 'svara/:token/kvitto/:format', address: '/svara/finns-inte/kvitto/html', get: everybody(404), post: everybody(405) },
  { route: 'svara/:token/atagande/:commitment/kvitto', address: '/svara/finns-inte/atagande/soktermer-i-takecare/kvitto', get: everybody(404), post: everybody(405) },
  { route: 'svara/:token/atagande/:commitment/kvitto/:format', address: '/svara/finns-inte/atagande/soktermer-i-takecare/kvitto/txt', get: everybody(404), post: everybody(405) },
  { route: 'svara/:token', address: '/svara/finns-inte', get: everybody(404), post: everybody(405) },
  { route: 'svara/:token/atagande/:commitment', address: '/svara/finns-inte/atagande/soktermer-i-takecare', get: everybody(404), post: everybody(404) },
  { route: 'lagesrapport/:round/:commitment', address: '/lagesrapport/2026/stodmaterial-for-psykosociala-team', get: '303 200 404 403 403 403', post: '303 409 404 403 403 403' },
  { route: 'lagesrapport/:round/:commitment', address: '/lagesrapport/2026/personer-som-utovat-vald', get: '303 404 200 403 403 403', post: '303 404 409 403 403 403' },
  { route: 'lagesrapport/:round/:commitment', address: '/lagesrapport/2025/stodmaterial-for-psykosociala-team', get: '303 200 404 403 403 403', post: '303 409 404 403 403 403' },
  { route: 'lagesrapport/:round/:commitment/utkast', address: '/lagesrapport/2026/stodmaterial-for-psykosociala-team/utkast', get: '303 303 404 403 403 403', post: '303 409 404 403 403 403' },
  { route: 'lagesrapport/:round/:commitment/utkast', address: '/lagesrapport/2025/stodmaterial-for-psykosociala-team/utkast', get: '303 303 404 403 403 403', post: '303 409 404 403 403 403' },
  { route: 'lagesrapport/:round/:commitment/sammanfogning', address: '/lagesrapport/2026/soktermer-i-takecare/sammanfogning', get: '303 303 404 403 403 403', post: '303 303 404 403 403 403' },
  { route: 'svara/:token/atagande/:commitment/utkast', address: '/svara/finns-inte/atagande/soktermer-i-takecare/utkast', get: everybody(404), post: everybody(404) },
  { route: 'svara/:token/atagande/:commitment/sammanfogning', address: '/svara/finns-inte/atagande/soktermer-i-takecare/sammanfogning', get: everybody(404), post: everybody(404) },
  { route: 'samordning', address: '/samordning', get: '303 403 403 200 403 403', post: everybody(405) },
  { route: 'samordning/lagesrapporter/:id', address: `/samordning/lagesrapporter/${ownDraft}`, get: '303 200 404 404 404 403', post: everybody(405) },
  { route: 'samordning/lagesrapporter/:id', address: `/samordning/lagesrapporter/${othersDraft}`, get: '303 404 404 404 404 403', post: everybody(405) },
  { route: 'samordning/lagesrapporter/:id', address: `/samordning/lagesrapporter/${othersReturned}`, get: '303 404 200 200 404 403', post: everybody(405) },
  { route: 'samordning/lagesrapporter/:id', address: `/samordning/lagesrapporter/${othersSubmitted}`, get: '303 404 404 200 200 403', post: everybody(405) },
  { route: 'samordning/lagesrapporter/:id/godkannande', address: `/samordning/lagesrapporter/${othersDraft}/godkannande`, get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/lagesrapporter/:id/godkannande', address: `/samordning/lagesrapporter/${othersSubmitted}/godkannande`, get: '303 403 403 303 403 403', post: '303 403 403 409 403 403' },
  { route: 'samordning/lagesrapporter/:id/aterlamning', address: `/samordning/lagesrapporter/${othersDraft}/aterlamning`, get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/lagesrapporter/:id/aterlamning', address: `/samordning/lagesrapporter/${othersSubmitted}/aterlamning`, get: '303 403 403 303 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/lagesrapporter/:id/bedomning', address: `/samordning/lagesrapporter/${othersSubmitted}/bedomning`, get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/lagesrapporter/:id/bedomning', address: `/samordning/lagesrapporter/${othersDraft}/bedomning`, get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/lagesrapporter/:id/kommentar', address: `/samordning/lagesrapporter/${othersSubmitted}/kommentar`, get: '303 404 404 303 403 403', post: '303 404 404 400 403 403' },
  { route: 'samordning/lagesrapporter/:id/kommentar', address: `/samordning/lagesrapporter/${ownDraft}/kommentar`, get: '303 303 404 404 403 403', post: '303 400 404 404 403 403' },
  { route: 'lagesrapport/:round/:commitment/kommentar', address: '/lagesrapport/2026/stodmaterial-for-psykosociala-team/kommentar', get: '303 303 404 404 403 403', post: '303 400 404 404 403 403' },
  { route: 'lagesrapport/:round/:commitment/kommentar', address: '/lagesrapport/2026/personer-som-utovat-vald/kommentar', get: '303 404 303 404 403 403', post: '303 404 400 404 403 403' },
  { route: 'samordning/omgangar/:id', address: '/samordning/omgangar/2026', get: '303 403 403 200 403 403', post: everybody(405) },
  { route: 'samordning/omgangar/:id', address: '/samordning/omgangar/1999', get: '303 403 403 404 403 403', post: everybody(405) },
  { route: 'samordning/omgangar/:id/paminnelse', address: '/samordning/omgangar/2026/paminnelse', get: '303 403 403 303 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/omgangar/:id/paminnelse', address: '/samordning/omgangar/2025/paminnelse', get: '303 403 403 303 403 403', post: '303 403 403 409 403 403' },
  { route: 'samordning/omgangar/:id/godkannande', address: '/samordning/omgangar/2026/godkannande', get: '303 403 403 303 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/omgangar/:id/granskning', address: '/samordning/omgangar/2026/granskning', get: '303 403 403 200 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/omgangar/:id/at/:organisation/:commitment', address: '/samordning/omgangar/2026/at/region-stockholm/stodmaterial-for-psykosociala-team', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/omgangar/:id/at/:organisation/:commitment', address: '/samordning/omgangar/2026/at/finns-inte/stodmaterial-for-psykosociala-team', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/plan/:plan/atagande/:id', address: '/samordning/plan/handlingsplan-2020-2026/atagande/1', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/plan/:plan/atagande/:id', address: '/samordning/plan/strategi-2016-2020/atagande/1', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/plan/:plan/rutnat', address: '/samordning/plan/handlingsplan-2020-2026/rutnat', get: '303 403 403 200 403 403', post: '303 403 403 200 403 403' },
  { route: 'samordning/plan/:plan/rutnat', address: '/samordning/plan/finns-inte/rutnat', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/plan/:plan/rutnat/:edit', address: '/samordning/plan/handlingsplan-2020-2026/rutnat/1', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/plan/:plan/mal/:id/kedja', address: '/samordning/plan/strategi-2016-2020/mal/2/kedja', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/plan/:plan/mal/:id/kedja', address: '/samordning/plan/strategi-2016-2020/mal/1/kedja', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/arsuppfoljning/:year/filer', address: '/samordning/arsuppfoljning/2026/filer', get: '303 403 403 200 200 403', post: '303 403 403 303 303 403' },
  { route: 'samordning/arsuppfoljning/:year/filer', address: '/samordning/arsuppfoljning/1999/filer', get: '303 403 403 404 404 403', post: '303 403 403 404 404 403' },
  { route: 'samordning/arsuppfoljning/:year/filer/:job', address: '/samordning/arsuppfoljning/2026/filer/finns-inte', get: '303 403 403 404 404 403', post: everybody(405) },
  { route: 'samordning/arsuppfoljning/:year/filer/:job/avbrytande', address: '/samordning/arsuppfoljning/2026/filer/finns-inte/avbrytande', get: '303 403 403 303 303 403', post: '303 403 403 404 404 403' },
  { route: 'samordning/arsuppfoljning/:year/filer/:job/:format', address: '/samordning/arsuppfoljning/2026/filer/finns-inte/html', get: '303 403 403 404 404 403', post: everybody(405) },
  { route: 'samordning/arsuppfoljning/:year', address: '/samordning/arsuppfoljning/2026', get: '303 403 403 200 403 403', post: everybody(405) },
  { route: 'samordning/arsuppfoljning/:year', address: '/samordning/arsuppfoljning/1999', get: '303 403 403 404 403 403', post: everybody(405) },
  { route: 'samordning/arsuppfoljning/:year/forhandsvisning', address: '/samordning/arsuppfoljning/2026/forhandsvisning', get: '303 403 403 200 200 403', post: everybody(405) },
  { route: 'samordning/arsuppfoljning/:year/forhandsvisning', address: '/samordning/arsuppfoljning/1999/forhandsvisning', get: '303 403 403 404 404 403', post: everybody(405) },
  { route: 'samordning/arsuppfoljning/:year/avsnitt/:key/tal', address: '/samordning/arsuppfoljning/2026/avsnitt/analysis/tal', get: '303 403 403 200 403 403', post: '303 403 403 409 403 403' },
  { route: 'samordning/arsuppfoljning/:year/avsnitt/:key/tal', address: '/samordning/arsuppfoljning/2026/avsnitt/mal-99/tal', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/arsuppfoljning/:year/avsnitt/:key', address: '/samordning/arsuppfoljning/2026/avsnitt/summary', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/arsuppfoljning/:year/avsnitt/:key', address: '/samordning/arsuppfoljning/2026/avsnitt/mal-999', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/arsuppfoljning/:year/avsnitt/:key/utkast', address: '/samordning/arsuppfoljning/2026/avsnitt/summary/utkast', get: '303 403 403 303 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/plan/:plan/jamforelse', address: '/samordning/plan/handlingsplan-2027-2029-demoutkast/jamforelse', get: '303 403 403 200 403 403', post: everybody(405) },
  { route: 'samordning/plan/:plan/jamforelse', address: '/samordning/plan/finns-inte/jamforelse', get: '303 403 403 404 403 403', post: everybody(405) },
  { route: 'samordning/plan/:plan/harkomst', address: '/samordning/plan/handlingsplan-2027-2029-demoutkast/harkomst', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/plan/:plan/harkomst', address: '/samordning/plan/finns-inte/harkomst', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/plan', address: '/samordning/plan', get: '303 403 403 200 403 403', post: everybody(405) },
  { route: 'samordning/import/plan', address: '/samordning/import/plan', get: '303 403 403 200 403 403', post: '303 403 403 415 403 403' },
  { route: 'samordning/import/plan/inklistrat', address: '/samordning/import/plan/inklistrat', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/import/:id/plan', address: '/samordning/import/999/plan', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/import/:id/plan/utkast', address: '/samordning/import/999/plan/utkast', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/import/:id/plan/borttagning', address: '/samordning/import/999/plan/borttagning', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/plan/ny', address: '/samordning/plan/ny', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/plan/:plan', address: '/samordning/plan/handlingsplan-2020-2026', get: '303 403 403 200 403 403', post: everybody(405) },
  { route: 'samordning/plan/:plan', address: '/samordning/plan/finns-inte', get: '303 403 403 404 403 403', post: everybody(405) },
  { route: 'samordning/plan/:plan/uppgifter', address: '/samordning/plan/handlingsplan-2020-2026/uppgifter', get: '303 403 403 200 403 403', post: '303 403 403 409 403 403' },
  { route: 'samordning/plan/:plan/uppgifter', address: '/samordning/plan/finns-inte/uppgifter', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/plan/:plan/faststallande', address: '/samordning/plan/handlingsplan-2020-2026/faststallande', get: '303 403 403 200 403 403', post: '303 403 403 409 403 403' },
  { route: 'samordning/plan/:plan/borttagning', address: '/samordning/plan/handlingsplan-2020-2026/borttagning', get: '303 403 403 200 403 403', post: '303 403 403 409 403 403' },
  { route: 'samordning/plan/:plan/mal/ny', address: '/samordning/plan/handlingsplan-2020-2026/mal/ny', get: '303 403 403 200 403 403', post: '303 403 403 409 403 403' },
  { route: 'samordning/plan/:plan/mal/:id', address: '/samordning/plan/handlingsplan-2020-2026/mal/1', get: '303 403 403 200 403 403', post: '303 403 403 409 403 403' },
  { route: 'samordning/plan/:plan/mal/:id', address: '/samordning/plan/handlingsplan-2020-2026/mal/2', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/plan/:plan/mal/:id/borttagning', address: '/samordning/plan/handlingsplan-2020-2026/mal/1/borttagning', get: '303 403 403 200 403 403', post: '303 403 403 409 403 403' },
  { route: 'samordning/indikatorer', address: '/samordning/indikatorer', get: '303 403 403 200 403 403', post: everybody(405) },
  { route: 'samordning/indikatorer/ny', address: '/samordning/indikatorer/ny', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/indikatorer/:slug', address: '/samordning/indikatorer/rutin-for-skolgang-i-skyddat-boende', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/indikatorer/:slug/steg', address: '/samordning/indikatorer/rutin-for-skolgang-i-skyddat-boende/steg', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/indikatorer/:slug/borttagning', address: '/samordning/indikatorer/rutin-for-skolgang-i-skyddat-boende/borttagning', get: '303 403 403 200 403 403', post: '303 403 403 409 403 403' },
  { route: 'samordning/indikatorer/:slug/serier/ny', address: '/samordning/indikatorer/rutin-for-skolgang-i-skyddat-boende/serier/ny', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/indikatorer/:slug/serier/:series', address: '/samordning/indikatorer/rutin-for-skolgang-i-skyddat-boende/serier/riket', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/indikatorer/:slug/serier/:series/avslut', address: '/samordning/indikatorer/rutin-for-skolgang-i-skyddat-boende/serier/riket/avslut', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/indikatorer/:slug/serier/:series/ateroppning', address: '/samordning/indikatorer/rutin-for-skolgang-i-skyddat-boende/serier/riket/ateroppning', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/indikatorer/:slug/serier/:series/malvarden', address: '/samordning/indikatorer/rutin-for-skolgang-i-skyddat-boende/serier/riket/malvarden', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/indikatorer/:slug', address: '/samordning/indikatorer/finns-inte', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/indikatorer/:slug/serier/:series', address: '/samordning/indikatorer/rutin-for-skolgang-i-skyddat-boende/serier/finns-inte', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/utskick', address: '/samordning/utskick', get: '303 403 403 200 403 200', post: everybody(405) },
  { route: 'samordning/utskick/tider', address: '/samordning/utskick/tider', get: '303 403 403 200 403 200', post: '303 403 403 400 403 400' },
  { route: 'samordning/utskick/mallar', address: '/samordning/utskick/mallar', get: '303 403 403 200 403 200', post: everybody(405) },
  { route: 'samordning/utskick/mallar/:kind', address: '/samordning/utskick/mallar/reminder', get: '303 403 403 200 403 200', post: '303 403 403 400 403 400' },
  { route: 'samordning/utskick/mallar/:kind', address: '/samordning/utskick/mallar/finns-inte', get: '303 403 403 404 403 404', post: '303 403 403 404 403 404' },
  { route: 'samordning/utskick/:id', address: `/samordning/utskick/${outgoing}`, get: '303 403 403 200 403 200', post: everybody(405) },
  { route: 'samordning/utskick/:id', address: '/samordning/utskick/123456', get: '303 403 403 404 403 404', post: everybody(405) },
  { route: 'samordning/utskick/:id/adress', address: `/samordning/utskick/${outgoing}/adress`, get: '303 403 403 303 403 303', post: '303 403 403 409 403 409' },
  { route: 'samordning/utskick/:id/:decision', address: `/samordning/utskick/${outgoing}/avbrytande`, get: '303 403 403 303 403 303', post: '303 403 403 409 403 409' },
  { route: 'samordning/utskick/:id/:decision', address: `/samordning/utskick/${outgoing}/finns-inte`, get: '303 403 403 404 403 404', post: '303 403 403 404 403 404' },
  { route: 'min-sida/utskick', address: '/min-sida/utskick', get: '303 200 200 200 200 200', post: '303 400 400 400 400 400' },
  { route: 'min-sida/utskick/kalender', address: '/min-sida/utskick/kalender', get: '303 303 303 303 303 303', post: '303 200 200 200 200 200' },
  { route: 'kalender/:file', address: '/kalender/finns-inte-men-ar-tillrackligt-lang.ics', get: everybody(404), post: everybody(405) },
  { route: 'enkat/tack', address: '/enkat/tack', get: everybody(200), post: everybody(405) },
  { route: 'enkat/oppen/:token', address: '/enkat/oppen/finns-inte', get: everybody(404), post: everybody(404) },
  { route: 'enkat/:token', address: '/enkat/finns-inte', get: everybody(404), post: everybody(404) },
  { route: 'samordning/enkater', address: '/samordning/enkater', get: '303 403 403 200 403 403', post: everybody(405) },
  { route: 'samordning/enkater/ny', address: '/samordning/enkater/ny', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/enkater/:slug', address: '/samordning/enkater/strukturerade-riskbedomningsmetoder-2026', get: '303 403 403 200 403 403', post: '303 403 403 409 403 403' },
  { route: 'samordning/enkater/:slug', address: '/samordning/enkater/finns-inte', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/enkater/:slug/uppgifter', address: '/samordning/enkater/strukturerade-riskbedomningsmetoder-2026/uppgifter', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/enkater/:slug/fragor/ny', address: '/samordning/enkater/strukturerade-riskbedomningsmetoder-2026/fragor/ny', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/enkater/:slug/fragor/:question', address: '/samordning/enkater/strukturerade-riskbedomningsmetoder-2026/fragor/6', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/enkater/:slug/fragor/:question', address: '/samordning/enkater/strukturerade-riskbedomningsmetoder-2026/fragor/1', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/enkater/:slug/forhandsvisning', address: '/samordning/enkater/strukturerade-riskbedomningsmetoder-2026/forhandsvisning', get: '303 403 403 200 403 403', post: everybody(405) },
  { route: 'samordning/enkater/:slug/oppning', address: '/samordning/enkater/strukturerade-riskbedomningsmetoder-2026/oppning', get: '303 403 403 200 403 403', post: '303 403 403 409 403 403' },
  { route: 'samordning/enkater/:slug/inbjudningar', address: '/samordning/enkater/strukturerade-riskbedomningsmetoder-2026/inbjudningar', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/enkater/:slug/paminnelse', address: '/samordning/enkater/strukturerade-riskbedomningsmetoder-2026/paminnelse', get: '303 403 403 200 403 403', post: '303 403 403 409 403 403' },
  { route: 'samordning/enkater/:slug/oppen-lank', address: '/samordning/enkater/strukturerade-riskbedomningsmetoder-2026/oppen-lank', get: '303 403 403 200 403 403', post: '303 403 403 409 403 403' },
  { route: 'samordning/enkater/:slug/stangning', address: '/samordning/enkater/strukturerade-riskbedomningsmetoder-2026/stangning', get: '303 403 403 200 403 403', post: '303 403 403 409 403 403' },
  { route: 'samordning/enkater/:slug/borttagning', address: '/samordning/enkater/nytta-av-temautbildning-2025/borttagning', get: '303 403 403 200 403 403', post: '303 403 403 409 403 403' },
  { route: 'samordning/enkater/:slug/resultat', address: '/samordning/enkater/nytta-av-temautbildning-2025/resultat', get: '303 403 403 200 403 403', post: everybody(405) },
  { route: 'samordning/enkater/:slug/varde', address: '/samordning/enkater/nytta-av-temautbildning-2025/varde', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/enkater/:slug/resultat.csv', address: '/samordning/enkater/nytta-av-temautbildning-2025/resultat.csv', get: '303 403 403 200 403 403', post: everybody(405) },
  { route: 'samordning/enkater/:slug/resultat.csv', address: '/samordning/enkater/strukturerade-riskbedomningsmetoder-2026/resultat.csv', get: '303 403 403 404 403 403', post: everybody(405) },
  { route: 'samordning/import/kolada', address: '/samordning/import/kolada', get: '303 403 403 200 403 403', post: everybody(405) },
  { route: 'samordning/import/kolada/:keyFigure', address: '/samordning/import/kolada/finns-inte', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/import/:id/kolada', address: '/samordning/import/999999/kolada', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/kallbevakning', address: '/samordning/kallbevakning', get: '303 403 403 200 403 403', post: '303 403 403 303 403 403' },
  { route: 'samordning/kallbevakning/nyckeltal', address: '/samordning/kallbevakning/nyckeltal', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/kallbevakning/:id', address: '/samordning/kallbevakning/999999', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/kallbevakning/:id/overforing', address: '/samordning/kallbevakning/999999/overforing', get: '303 403 403 303 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/historik', address: '/samordning/historik', get: '303 403 403 200 403 200', post: everybody(405) },
  { route: 'samordning/historik.csv', address: '/samordning/historik.csv', get: '303 403 403 200 403 200', post: everybody(405) },
  { route: 'samordning/import', address: '/samordning/import', get: '303 403 403 200 403 403', post: everybody(405) },
  { route: 'samordning/import/:id', address: '/samordning/import/999999', get: '303 403 403 404 403 403', post: everybody(405) },
  { route: 'samordning/import/:id/genomforande', address: '/samordning/import/999999/genomforande', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/import/:id/angrande', address: '/samordning/import/999999/angrande', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/import/:id/upprepning', address: '/samordning/import/999999/upprepning', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/import/:id/kassering', address: '/samordning/import/999999/kassering', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/import/:id/avbrott', address: '/samordning/import/999999/avbrott', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/import/:id/varden.csv', address: '/samordning/import/999999/varden.csv', get: '303 403 403 404 403 403', post: everybody(405) },
  { route: 'samordning/import/:id/fil', address: '/samordning/import/999999/fil', get: '303 403 403 404 403 403', post: everybody(405) },
  { route: 'samordning/kallor', address: '/samordning/kallor', get: '303 403 403 200 403 403', post: everybody(405) },
  { route: 'samordning/kallor/ny', address: '/samordning/kallor/ny', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/kallor/:id', address: '/samordning/kallor/3', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/kallor/:id', address: '/samordning/kallor/999', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/kallor/:id/uppladdning', address: '/samordning/kallor/3/uppladdning', get: '303 403 403 200 403 403', post: '303 403 403 415 403 403' },
  { route: 'samordning/kallor/:id/borttagning', address: '/samordning/kallor/3/borttagning', get: '303 403 403 200 403 403', post: '303 403 403 409 403 403' },
  { route: 'samordning/kallor/:id/fil', address: '/samordning/kallor/3/fil', get: '303 403 403 404 403 403', post: everybody(405) },
  { route: 'samordning/indikatorer/:slug/serier/:series/varden', address: '/samordning/indikatorer/rutin-for-skolgang-i-skyddat-boende/serier/riket/varden', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/indikatorer/:slug/serier/:series/varden', address: '/samordning/indikatorer/rutin-for-skolgang-i-skyddat-boende/serier/finns-inte/varden', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/indikatorer/:slug/serier/:series/varden/:id/aterkallande', address: '/samordning/indikatorer/rutin-for-skolgang-i-skyddat-boende/serier/riket/varden/8/aterkallande', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/indikatorer/:slug/serier/:series/varden/:id/aterkallande', address: '/samordning/indikatorer/rutin-for-skolgang-i-skyddat-boende/serier/riket/varden/999999/aterkallande', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/omgangar', address: '/samordning/omgangar', get: '303 403 403 200 403 403', post: everybody(405) },
  { route: 'samordning/omgangar/ny', address: '/samordning/omgangar/ny', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/omgangar/:id/installningar', address: '/samordning/omgangar/2026/installningar', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/omgangar/:id/installningar', address: '/samordning/omgangar/1999/installningar', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/omgangar/:id/fragade', address: '/samordning/omgangar/2026/fragade', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/omgangar/:id/fragade', address: '/samordning/omgangar/2025/fragade', get: '303 403 403 200 403 403', post: '303 403 403 409 403 403' },
  { route: 'samordning/omgangar/:id/forlangning', address: '/samordning/omgangar/2026/forlangning', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/omgangar/:id/forlangning', address: '/samordning/omgangar/2025/forlangning', get: '303 403 403 200 403 403', post: '303 403 403 409 403 403' },
  { route: 'samordning/omgangar/:id/fas', address: '/samordning/omgangar/2026/fas', get: '303 403 403 200 403 403', post: everybody(405) },
  { route: 'samordning/omgangar/:id/fas/:change', address: '/samordning/omgangar/2026/fas/stang', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/omgangar/:id/fas/:change', address: '/samordning/omgangar/2026/fas/avsluta', get: '303 403 403 200 403 403', post: '303 403 403 409 403 403' },
  { route: 'samordning/omgangar/:id/fas/:change', address: '/samordning/omgangar/2026/fas/finns-inte', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'min-sida/kontaktpersoner', address: '/min-sida/kontaktpersoner', get: '303 200 200 404 403 403', post: everybody(405) },
  { route: 'min-sida/kontaktpersoner/ny', address: '/min-sida/kontaktpersoner/ny', get: '303 200 200 404 403 403', post: '303 400 400 404 403 403' },
  { route: 'min-sida/kontaktpersoner/:contact', address: '/min-sida/kontaktpersoner/7', get: '303 404 200 404 403 403', post: '303 404 400 404 403 403' },
  { route: 'min-sida/kontaktpersoner/:contact/overlamning', address: '/min-sida/kontaktpersoner/7/overlamning', get: '303 404 200 404 403 403', post: '303 404 400 404 403 403' },
  { route: 'min-sida/kontaktpersoner/:contact/avslut', address: '/min-sida/kontaktpersoner/7/avslut', get: '303 404 200 404 403 403', post: '303 404 400 404 403 403' },
  { route: 'min-sida/kontaktpersoner/:contact/adress', address: '/min-sida/kontaktpersoner/7/adress', get: '303 404 303 404 403 403', post: '303 404 303 404 403 403' },
  { route: 'samordning/kontaktpersoner', address: '/samordning/kontaktpersoner', get: '303 404 404 200 403 403', post: everybody(405) },
  { route: 'samordning/kontaktpersoner/:organisation', address: '/samordning/kontaktpersoner/kriminalvarden', get: '303 404 404 200 403 403', post: everybody(405) },
  { route: 'samordning/kontaktpersoner/:organisation', address: '/samordning/kontaktpersoner/finns-inte', get: '303 404 404 404 403 403', post: everybody(405) },
  { route: 'samordning/kontaktpersoner/:organisation/ny', address: '/samordning/kontaktpersoner/kriminalvarden/ny', get: '303 404 404 200 403 403', post: '303 404 404 400 403 403' },
  { route: 'samordning/kontaktpersoner/:organisation/:contact', address: '/samordning/kontaktpersoner/kriminalvarden/7', get: '303 404 404 200 403 403', post: '303 404 404 400 403 403' },
  { route: 'samordning/kontaktpersoner/:organisation/:contact', address: '/samordning/kontaktpersoner/polismyndigheten/7', get: '303 404 404 404 403 403', post: '303 404 404 404 403 403' },
  { route: 'samordning/kontaktpersoner/:organisation/:contact/overlamning', address: '/samordning/kontaktpersoner/kriminalvarden/7/overlamning', get: '303 404 404 200 403 403', post: '303 404 404 400 403 403' },
  { route: 'samordning/kontaktpersoner/:organisation/:contact/avslut', address: '/samordning/kontaktpersoner/kriminalvarden/7/avslut', get: '303 404 404 200 403 403', post: '303 404 404 400 403 403' },
  { route: 'samordning/kontaktpersoner/:organisation/:contact/adress', address: '/samordning/kontaktpersoner/kriminalvarden/7/adress', get: '303 404 404 303 403 403', post: '303 404 404 303 403 403' },
  { route: 'samordning/omgangar/:id/lankar', address: '/samordning/omgangar/2026/lankar', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/omgangar/:id/lankar', address: '/samordning/omgangar/2025/lankar', get: '303 403 403 200 403 403', post: '303 403 403 409 403 403' },
  { route: 'samordning/omgangar/:id/lankar', address: '/samordning/omgangar/finns-inte/lankar', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/omgangar/:id/lankar/:link', address: `/samordning/omgangar/2026/lankar/${link}`, get: '303 403 403 200 403 403', post: '303 403 403 200 403 403' },
  { route: 'samordning/omgangar/:id/lankar/:link', address: `/samordning/omgangar/2025/lankar/${link}`, get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/omgangar/:id/lankar/:link/aterkallelse', address: `/samordning/omgangar/2026/lankar/${link}/aterkallelse`, get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'samordning/arsuppfoljning/:year/forslag', address: '/samordning/arsuppfoljning/2026/forslag', get: '303 403 403 200 403 403', post: '303 403 403 409 403 403' },
  { route: 'samordning/arsuppfoljning/:year/forslag', address: '/samordning/arsuppfoljning/1999/forslag', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/arsuppfoljning/:year/forslag/aterkallande', address: '/samordning/arsuppfoljning/2026/forslag/aterkallande', get: '303 403 403 200 403 403', post: '303 403 403 409 403 403' },
  { route: 'samordning/arsuppfoljning/:year/forslag/aterkallande', address: '/samordning/arsuppfoljning/1999/forslag/aterkallande', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'samordning/arsuppfoljning/:year/publicering', address: '/samordning/arsuppfoljning/2026/publicering', get: '303 403 403 200 403 403', post: '303 403 403 409 403 403' },
  { route: 'samordning/arsuppfoljning/:year/publicering', address: '/samordning/arsuppfoljning/1999/publicering', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'styrgrupp/arsuppfoljning/:year', address: '/styrgrupp/arsuppfoljning/2026', get: '303 403 403 200 200 403', post: everybody(405) },
  { route: 'styrgrupp/arsuppfoljning/:year', address: '/styrgrupp/arsuppfoljning/1999', get: '303 403 403 404 404 403', post: everybody(405) },
  { route: 'styrgrupp/arsuppfoljning/:year/kommentar', address: '/styrgrupp/arsuppfoljning/2026/kommentar', get: '303 403 403 200 200 403', post: '303 403 403 409 409 403' },
  { route: 'styrgrupp/arsuppfoljning/:year/kommentar', address: '/styrgrupp/arsuppfoljning/1999/kommentar', get: '303 403 403 404 404 403', post: '303 403 403 404 404 403' },
  { route: 'styrgrupp/arsuppfoljning/:year/kommentar/:id/svar', address: '/styrgrupp/arsuppfoljning/2026/kommentar/1/svar', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'styrgrupp/arsuppfoljning/:year/faststallande', address: '/styrgrupp/arsuppfoljning/2026/faststallande', get: '303 403 403 403 200 403', post: '303 403 403 403 409 403' },
  { route: 'styrgrupp/arsuppfoljning/:year/faststallande', address: '/styrgrupp/arsuppfoljning/1999/faststallande', get: '303 403 403 403 404 403', post: '303 403 403 403 404 403' },
  { route: 'styrgrupp/arsuppfoljning/:year/aterlamning', address: '/styrgrupp/arsuppfoljning/2026/aterlamning', get: '303 403 403 403 200 403', post: '303 403 403 403 409 403' },
  { route: 'styrgrupp/arsuppfoljning/:year/aterlamning', address: '/styrgrupp/arsuppfoljning/1999/aterlamning', get: '303 403 403 403 404 403', post: '303 403 403 403 404 403' },
  { route: 'styrgrupp/arsuppfoljning/:year/rapport/:format', address: '/styrgrupp/arsuppfoljning/2026/rapport/html', get: '303 403 403 404 404 403', post: everybody(405) },
  { route: 'styrgrupp/arsuppfoljning/:year/rapport/:format', address: '/styrgrupp/arsuppfoljning/2026/rapport/exe', get: '303 403 403 404 404 403', post: everybody(405) },
  { route: 'styrgrupp/arsuppfoljning/:year/rapport/:format', address: '/styrgrupp/arsuppfoljning/2025/rapport/html', get: '303 403 403 200 200 403', post: everybody(405) },
  { route: 'styrgrupp/beslut', address: '/styrgrupp/beslut', get: '303 403 403 200 200 403', post: everybody(405) },
  { route: 'styrgrupp/beslut', address: '/styrgrupp/beslut?lage=forsenade&sammantrade=1&aktor=region-stockholm', get: '303 403 403 200 200 403', post: everybody(405) },
  { route: 'styrgrupp/beslut/:id', address: '/styrgrupp/beslut/2', get: '303 403 403 200 200 403', post: everybody(405) },
  { route: 'styrgrupp/beslut/:id', address: '/styrgrupp/beslut/999', get: '303 403 403 404 404 403', post: everybody(405) },
  { route: 'styrgrupp/beslut/:id/andring', address: '/styrgrupp/beslut/1/andring', get: '303 403 403 200 200 403', post: '303 403 403 400 400 403' },
  { route: 'styrgrupp/beslut/:id/avprickning', address: '/styrgrupp/beslut/1/avprickning', get: '303 403 403 200 200 403', post: '303 403 403 400 400 403' },
  { route: 'styrgrupp/beslut/:id/avprickning', address: '/styrgrupp/beslut/3/avprickning', get: '303 403 403 200 200 403', post: '303 403 403 409 409 403' },
  { route: 'styrgrupp/beslut/:id/fortsattning', address: '/styrgrupp/beslut/1/fortsattning', get: '303 403 403 200 200 403', post: '303 403 403 400 400 403' },
  { route: 'styrgrupp/beslut/:id/upphavande', address: '/styrgrupp/beslut/1/upphavande', get: '303 403 403 200 200 403', post: '303 403 403 400 400 403' },
  { route: 'styrgrupp/beslut/:id/ateroppning', address: '/styrgrupp/beslut/3/ateroppning', get: '303 403 403 200 200 403', post: '303 403 403 400 400 403' },
  { route: 'styrgrupp/beslut/:id/ateroppning', address: '/styrgrupp/beslut/1/ateroppning', get: '303 403 403 200 200 403', post: '303 403 403 409 409 403' },
  { route: 'styrgrupp/beslut/:id/avprickning', address: '/styrgrupp/beslut/999/avprickning', get: '303 403 403 404 404 403', post: '303 403 403 404 404 403' },
  { route: 'styrgrupp/beslut/:id/anmalan/:organisation', address: '/styrgrupp/beslut/1/anmalan/region-stockholm', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'styrgrupp/beslut/:id/anmalan/:organisation', address: '/styrgrupp/beslut/1/anmalan/polismyndigheten', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'styrgrupp/beslut/:id/anmalan/:organisation/aterkallande', address: '/styrgrupp/beslut/1/anmalan/region-stockholm/aterkallande', get: '303 403 403 200 403 403', post: '303 403 403 409 403 403' },
  { route: 'styrgrupp/beslut/:id/anmalan/:organisation/aterkallande', address: '/styrgrupp/beslut/1/anmalan/polismyndigheten/aterkallande', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'min-sida/beslut/:id', address: '/min-sida/beslut/1', get: '303 200 404 403 403 403', post: everybody(405) },
  { route: 'min-sida/beslut/:id', address: '/min-sida/beslut/2', get: '303 404 404 403 403 403', post: everybody(405) },
  { route: 'min-sida/beslut/:id/anmalan', address: '/min-sida/beslut/1/anmalan', get: '303 200 404 403 403 403', post: '303 400 404 403 403 403' },
  { route: 'min-sida/beslut/:id/anmalan', address: '/min-sida/beslut/4/anmalan', get: '303 404 404 403 403 403', post: '303 404 404 403 403 403' },
  { route: 'min-sida/beslut/:id/aterkallande', address: '/min-sida/beslut/1/aterkallande', get: '303 200 404 403 403 403', post: '303 409 404 403 403 403' },
  { route: 'sammantrade/:token/beslut', address: '/sammantrade/finns-inte/beslut', get: everybody(404), post: everybody(405) },
  { route: 'sammantrade/:token/beslut/:id', address: '/sammantrade/finns-inte/beslut/1', get: everybody(404), post: everybody(405) },
  { route: 'styrgrupp/sammantraden/:id/lankar', address: `/styrgrupp/sammantraden/${linkedMeeting}/lankar`, get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'styrgrupp/sammantraden/:id/lankar', address: '/styrgrupp/sammantraden/999999/lankar', get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'styrgrupp/sammantraden/:id/lankar/nya', address: `/styrgrupp/sammantraden/${linkedMeeting}/lankar/nya`, get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'styrgrupp/sammantraden/:id/lankar/:link', address: `/styrgrupp/sammantraden/${linkedMeeting}/lankar/${meetingLink}`, get: '303 403 403 200 403 403', post: '303 403 403 200 403 403' },
  { route: 'styrgrupp/sammantraden/:id/lankar/:link', address: `/styrgrupp/sammantraden/1/lankar/${meetingLink}`, get: '303 403 403 404 403 403', post: '303 403 403 404 403 403' },
  { route: 'styrgrupp/sammantraden/:id/lankar/:link/aterkallelse', address: `/styrgrupp/sammantraden/${linkedMeeting}/lankar/${meetingLink}/aterkallelse`, get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'sammantrade/:token', address: '/sammantrade/finns-inte', get: everybody(404), post: everybody(405) },
  { route: 'sammantrade/:token/lagesrapport/:id', address: `/sammantrade/provlank/lagesrapport/${ownDraft}`, get: everybody(404), post: everybody(405) },
  { route: 'sammantrade/:token/lagesrapport/:id', address: `/sammantrade/finns-inte/lagesrapport/${othersSubmitted}`, get: everybody(404), post: everybody(405) },
  { route: 'sammantrade/:token/arsuppfoljning/:year', address: '/sammantrade/provlank/arsuppfoljning/2025', get: everybody(200), post: everybody(405) },
  { route: 'sammantrade/:token/arsuppfoljning/:year', address: '/sammantrade/finns-inte/arsuppfoljning/2025', get: everybody(404), post: everybody(405) },
  { route: 'sammantrade/:token/arsuppfoljning/:year/rapport/:format', address: '/sammantrade/provlank/arsuppfoljning/2025/rapport/html', get: everybody(200), post: everybody(405) },
  { route: 'sammantrade/:token/arsuppfoljning/:year/rapport/:format', address: '/sammantrade/finns-inte/arsuppfoljning/2025/rapport/html', get: everybody(404), post: everybody(405) },
  { route: 'styrgrupp/sammantraden', address: '/styrgrupp/sammantraden', get: '303 403 403 200 200 403', post: everybody(405) },
  { route: 'styrgrupp/sammantraden/nytt', address: '/styrgrupp/sammantraden/nytt', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'styrgrupp/sammantraden/:id', address: '/styrgrupp/sammantraden/3', get: '303 403 403 200 200 403', post: everybody(405) },
  { route: 'styrgrupp/sammantraden/:id', address: '/styrgrupp/sammantraden/999', get: '303 403 403 404 404 403', post: everybody(405) },
  { route: 'styrgrupp/sammantraden/:id/uppgifter', address: '/styrgrupp/sammantraden/3/uppgifter', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'styrgrupp/sammantraden/:id/dagordning', address: '/styrgrupp/sammantraden/3/dagordning', get: '303 403 403 200 403 403', post: '303 403 403 400 403 403' },
  { route: 'styrgrupp/sammantraden/:id/oppning', address: '/styrgrupp/sammantraden/3/oppning', get: '303 403 403 200 200 403', post: '303 403 403 409 409 403' },
  { route: 'styrgrupp/sammantraden/:id/avslut', address: '/styrgrupp/sammantraden/3/avslut', get: '303 403 403 200 200 403', post: '303 403 403 409 409 403' },
  { route: 'styrgrupp/sammantraden/:id/ateroppning', address: '/styrgrupp/sammantraden/1/ateroppning', get: '303 403 403 200 200 403', post: '303 403 403 409 409 403' },
  { route: 'styrgrupp/sammantraden/:id/punkt/:position', address: '/styrgrupp/sammantraden/3/punkt/3', get: '303 403 403 200 200 403', post: '303 403 403 400 400 403' },
  { route: 'styrgrupp/sammantraden/:id/punkt/:position', address: '/styrgrupp/sammantraden/3/punkt/99', get: '303 403 403 404 404 403', post: '303 403 403 404 404 403' },
  { route: 'styrgrupp/sammantraden/:id/punkt/:position/anteckningar', address: '/styrgrupp/sammantraden/3/punkt/1/anteckningar', get: '303 403 403 200 200 403', post: everybody(405) },
  { route: 'styrgrupp/sammantraden/:id/punkt/:position/beslut/:decision', address: '/styrgrupp/sammantraden/3/punkt/1/beslut/1', get: '303 403 403 404 404 403', post: '303 403 403 404 404 403' },
  { route: 'styrgrupp/sammantraden/:id/sammanfattning', address: '/styrgrupp/sammantraden/1/sammanfattning', get: '303 403 403 200 200 403', post: '303 403 403 400 403 403' },
  { route: 'styrgrupp/sammantraden/:id/sammanfattning/utskick', address: '/styrgrupp/sammantraden/1/sammanfattning/utskick', get: '303 403 403 200 403 403', post: '303 403 403 409 403 403' },
  { route: 'sammantrade/:token/dagordning', address: '/sammantrade/finns-inte/dagordning', get: everybody(404), post: everybody(405) },
  { route: 'sammantrade/:token/sammanfattning', address: '/sammantrade/finns-inte/sammanfattning', get: everybody(404), post: everybody(404) },
  { route: 'styrgrupp/sammantraden/:id/underlag', address: '/styrgrupp/sammantraden/3/underlag', get: '303 403 403 200 200 403', post: '303 403 403 400 403 403' },
  { route: 'styrgrupp/sammantraden/:id/underlag', address: '/styrgrupp/sammantraden/999/underlag', get: '303 403 403 404 404 403', post: '303 403 403 404 403 403' },
  { route: 'styrgrupp/sammantraden/:id/underlag/:brief', address: '/styrgrupp/sammantraden/3/underlag/9', get: '303 403 403 404 404 403', post: everybody(405) },
  { route: 'styrgrupp/underlag/:id/:format', address: '/styrgrupp/underlag/999/pdf', get: '303 403 403 404 404 403', post: everybody(405) },
  { route: 'styrgrupp/underlag/:id/:format', address: '/styrgrupp/underlag/1/exe', get: '303 403 403 404 404 403', post: everybody(405) },
  { route: 'sammantrade/:token/underlag/:id/:format', address: '/sammantrade/finns-inte/underlag/1/pdf', get: everybody(404), post: everybody(405) },
  { route: 'styrgrupp/luckor', address: '/styrgrupp/luckor', get: '303 403 403 200 200 403', post: everybody(405) },
  { route: 'sammantrade/:token/luckor', address: '/sammantrade/finns-inte/luckor', get: everybody(404), post: everybody(405) },
  { route: 'styrgrupp', address: '/styrgrupp', get: '303 403 403 200 200 403', post: everybody(405) },
  { route: 'styrgrupp/over-tid', address: '/styrgrupp/over-tid', get: '303 403 403 200 200 403', post: everybody(405) },
  { route: 'sammantrade/:token/over-tid', address: '/sammantrade/finns-inte/over-tid', get: everybody(404), post: everybody(405) },
  { route: 'admin', address: '/admin', get: '303 403 403 403 403 200', post: everybody(405) },
  { route: 'admin/anvandare/ny', address: '/admin/anvandare/ny', get: '303 403 403 403 403 200', post: '303 403 403 403 403 400' },
  { route: 'admin/organisationer/ny', address: '/admin/organisationer/ny', get: '303 403 403 403 403 200', post: '303 403 403 403 403 400' },
  { route: 'samordning/arsuppfoljning/:year/rapport/:format', address: '/samordning/arsuppfoljning/2026/rapport/html', get: '303 403 403 200 200 403', post: everybody(405) },
  { route: 'samordning/arsuppfoljning/:year/rapport/:format', address: '/samordning/arsuppfoljning/2026/rapport/docx', get: '303 403 403 200 200 403', post: everybody(405) },
  { route: 'samordning/arsuppfoljning/:year/rapport/:format', address: '/samordning/arsuppfoljning/2026/rapport/xlsx', get: '303 403 403 200 200 403', post: everybody(405) },
  { route: 'samordning/arsuppfoljning/:year/rapport/:format', address: '/samordning/arsuppfoljning/2026/rapport/json', get: '303 403 403 200 200 403', post: everybody(405) },
  { route: 'samordning/arsuppfoljning/:year/rapport/:format', address: '/samordning/arsuppfoljning/2026/rapport/csv', get: '303 403 403 200 200 403', post: everybody(405) },
  { route: 'samordning/arsuppfoljning/:year/rapport/:format', address: '/samordning/arsuppfoljning/2026/rapport/exe', get: '303 403 403 404 404 403', post: everybody(405) },
  { route: 'kit', address: '/kit', get: everybody(200), post: everybody(405) },
  { route: 'halsa', address: '/halsa', get: everybody(200), post: everybody(405) },
]

/** Routes with their own id and those of the layouts around them. */
function flatten(
  entries: readonly RouteConfigEntry[],
  around: readonly string[] = [],
): { path: string; ids: string[] }[] {
  return entries.flatMap((entry) => {
    const ids = [...around, entry.id ?? entry.file.replace(/\.tsx?$/, '')]
    const here = entry.path !== undefined || entry.index ? [{ path: entry.path ?? '', ids }] : []
    return [...here, ...flatten(entry.children ?? [], ids)]
  })
}
const known = flatten(routes)
const idsOf = (row: Row): string[] => known.find(({ path }) => path === row.route)?.ids ?? []

/** The address that Remix's scripts fetch a page's data from. */
const dataAddress = (address: string): string => {
  const [path = '', search] = address.split('?')
  return `${path === '/' ? '/_root' : path}.data${search === undefined ? '' : `?${search}`}`
}
/** The same for one of the page's parts. */
const partAddress = (address: string, id: string): string => {
  const data = dataAddress(address)
  return `${data}${data.includes('?') ? '&' : '?'}_routes=${encodeURIComponent(id)}`
}
/** What a page's status becomes there: a redirect is told in the body. */
const asData = (status: number): number => (status === 303 ? 202 : status)
const isDownload = (row: Row): boolean =>
  /:format$|\/fil$|\/utkast$|\.(csv|json|svg)$/.test(row.route) || ['halsa', 'kalender/:file'].includes(row.route)

let server: RunningServer
const clients = {} as Record<Who, Client>
const spare = {} as Record<Who, string[]>

beforeAll(async () => {
  server = await startServer({
    prepare: (database) => {
      addUser(database, { id: 'prov-annan', role: 'partner', organisationId: 7 })
      const write = (id: number, canary: string) =>
        database
          .prepare('UPDATE StatusReport SET done = ?, obstacles = ?, nextStep = ? WHERE id = ?')
          .run(canary, canary, canary, id)
      write(ownDraft, 'kanariefågel-egen-utkast')
      write(othersReturned, 'kanariefågel-annans-återlämnad')
      write(othersSubmitted, 'kanariefågel-inskickad')
      database
        .prepare(
          "UPDATE HistoryEvent SET message = 'kanariefågel-skäl' WHERE kind = 'status-report.returned' AND subjectId = ?",
        )
        .run(String(othersReturned))
      const draft = 'kanariefågel-annans-utkast'
      database
        .prepare(
          `INSERT INTO StatusReport (id, roundId, commitmentId, organisationId, state, degree, course, reason, done, obstacles, nextStep, createdAt, updatedAt)
           VALUES (?, 2, 1, 4, 'draft', 'started', 'needs-decision', ?, ?, ?, ?, ?, ?)`,
        )
        .run(othersDraft, draft, draft, draft, draft, stored(new Date()), stored(new Date()))
      database
        .prepare('INSERT INTO StatusReportContribution (statusReportId, indicatorId, text) VALUES (?, 4, ?)')
        .run(othersDraft, draft)
      database
        .prepare(
          "INSERT INTO AnswerLink (id, tokenHash, roundId, organisationId, contactPersonId, name, email, createdAt, createdName) VALUES (?, 'hash', 2, 3, 1, 'Demo Kontaktperson', 'kontakt.stad@exempel.se', ?, 'Prov')",
        )
        .run(link, stored(new Date()))
      database
        .prepare(
          `INSERT INTO OutgoingMessage (id, messageId, toName, toEmail, subject, text, state, createdAt, nextAttemptAt)
           VALUES (?, '<prov@prov>', 'Prov', 'prov@prov.invalid', 'Prov', 'Prov', 'cancelled', ?, ?)`,
        )
        .run(outgoing, stored(new Date()), stored(new Date()))
      addMeetingLink(database, { meeting: linkedMeeting, link: meetingLink, token: 'provlank' })
      for (const who of cast) {
        const user = users[who]
        spare[who] = user === undefined ? [] : Array.from({ length: 4 }, () => addSession(database, user))
      }
    },
  })
  for (const who of cast) clients[who] = new Client(server.url, spare[who].pop())
})
afterAll(async () => {
  for (const who of cast) clients[who].close()
  await server.stop()
  server.clean()
})

/** Canaries in the answer that this person may not have. Escapes in streamed data are read as well. */
function leaks(who: Who, { body }: Answer): string[] {
  const text = decoded(
    body.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  )
  return Object.entries(canaries).flatMap(([canary, readers]) =>
    text.includes(canary) && !(readers as readonly Who[]).includes(who) ? [canary] : [],
  )
}

/** Signing out ends the session, so that it is done with another one. */
const clientFor = (row: Row, who: Who, method: string): Client =>
  row.route === 'logga-ut' && method === 'POST' ? new Client(server.url, spare[who].pop()) : clients[who]

async function statusOf(row: Row, who: Who, method: 'GET' | 'POST', address: string): Promise<string> {
  const client = clientFor(row, who, method)
  const answer = await (method === 'GET' ? client.get(address) : client.post(address))
  const leaked = leaks(who, answer)
  return leaked.length > 0 ? `${answer.status} and leaks ${leaked.join(', ')}` : String(answer.status)
}

const byWho = async (ask: (who: Who) => Promise<string>): Promise<Record<Who, string>> => {
  const found = {} as Record<Who, string>
  for (const who of cast) found[who] = await ask(who)
  return found
}
const expected = (statuses: string, as = (status: number) => status): Record<Who, string> => {
  const each = statuses.split(' ')
  return Object.fromEntries(cast.map((who, index) => [who, String(as(Number(each[index])))])) as Record<Who, string>
}

it('holds a row for every route there is, and for no other', () => {
  expect([...new Set(table.map(({ route }) => route))].sort()).toEqual(known.map(({ path }) => path).sort())
})

describe.each(table)('$address', (row) => {
  it('is answered as the table says when it is read', async () => {
    expect(await byWho((who) => statusOf(row, who, 'GET', row.address))).toEqual(expected(row.get))
  })

  it('is answered as the table says when an empty form is posted', async () => {
    expect(await byWho((who) => statusOf(row, who, 'POST', row.address))).toEqual(expected(row.post))
  })

  // What is no page has no data beside it.
  if (isDownload(row)) return

  it('is answered the same when only its data is asked for', async () => {
    const address = dataAddress(row.address)
    expect(await byWho((who) => statusOf(row, who, 'GET', address))).toEqual(expected(row.get, asData))
    expect(await byWho((who) => statusOf(row, who, 'POST', address))).toEqual(
      expected(row.postForData ?? row.post, asData),
    )
  })

  it('guards the page’s own data when it is asked for without the layouts around it', async () => {
    const own = idsOf(row).at(-1) ?? ''
    const address = partAddress(row.address, own)
    expect(await byWho((who) => statusOf(row, who, 'GET', address))).toEqual(expected(row.get, asData))
  })

  it('gives nothing away through a layout or the root alone', async () => {
    for (const id of ['root', ...idsOf(row).slice(0, -1)]) {
      const address = partAddress(row.address, id)
      const signedIn = ['routes/layouts/signed-in', 'routes/layouts/meeting-mode'].includes(id)
      // Whoever has the link is told whose it is; a link that never was opens no layout either.
      const byToken =
        ['routes/layouts/answering', 'routes/layouts/meeting-reading'].includes(id) &&
        !row.address.startsWith('/sammantrade/provlank/')
      expect(await byWho((who) => statusOf(row, who, 'GET', address)), id).toEqual(
        expected(signedIn ? '202 200 200 200 200 200' : everybody(byToken ? 404 : 200)),
      )
    }
  })
})

describe('the canaries', () => {
  it.each([
    {
      who: 'partner',
      canary: 'kanariefågel-egen-utkast',
      address: '/lagesrapport/2026/stodmaterial-for-psykosociala-team',
    },
    {
      who: 'otherPartner',
      canary: 'kanariefågel-annans-återlämnad',
      address: '/lagesrapport/2026/personer-som-utovat-vald',
    },
    { who: 'otherPartner', canary: 'kanariefågel-skäl', address: '/lagesrapport/2026/personer-som-utovat-vald' },
    { who: 'coordinator', canary: 'kanariefågel-inskickad', address: `/samordning/lagesrapporter/${othersSubmitted}` },
    { who: 'steering', canary: 'kanariefågel-inskickad', address: '/samordning/arsuppfoljning/2026/forhandsvisning' },
  ] as const)('$canary is read by $who, whose it is to read', async ({ who, canary, address }) => {
    expect(decoded((await clients[who].get(address)).body)).toContain(canary)
  })

  it('another organisation’s report gets the same page as one that never was', async () => {
    const text = async (id: number) =>
      (await clients.partner.get(`/samordning/lagesrapporter/${id}`)).body.replace(/nonce="[^"]*"/g, '')
    expect(await text(othersDraft)).toBe(await text(123_456))
  })
})

it('leaves no fault in the server’s log', () => {
  expect(server.faults()).toEqual([])
})
