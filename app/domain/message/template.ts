import { z } from 'zod'
import { counted, formatList } from '#app/domain/swedish.ts'
import { isSeveralKind, type WordingKind } from './kind.ts'
import { oneLine, unknownMarks, type Mark } from './mark.ts'

/** The wording of a kind of message, with marks. */
export interface Wording {
  subject: string
  body: string
}

/** The usual wording of each kind, and which marks say something in it. */
export const usualWordings: Record<WordingKind, Wording & { marks: readonly Mark[] }> = {
  invitation: {
    subject: '{{omgång}}: dags att lämna lägesrapporter',
    body: `Hej {{namn}},

{{omgång}} är öppen. {{organisation}} har åtaganden att svara på senast {{sista dag}}.

{{kvar}}

Har ni svarat förut finns det svaret redan ifyllt. Om inget har ändrats räcker det att bekräfta det.

Svara här:
{{länk}}`,
    marks: ['namn', 'organisation', 'omgång', 'sista dag', 'kvar', 'länk'],
  },
  reminder: {
    subject: '{{omgång}}: {{organisation}} har svar kvar att lämna',
    body: `Hej {{namn}},

Sista dagen att svara i {{omgång}} är {{sista dag}} för {{organisation}}.

{{kvar}}

Fortsätt här:
{{länk}}

Hinner ni inte? Hör av dig till samordnaren, så går det att få längre tid.`,
    marks: ['namn', 'organisation', 'omgång', 'sista dag', 'kvar', 'länk'],
  },
  returned: {
    subject: 'Lägesrapporten om {{åtagande}} behöver kompletteras',
    body: `Hej {{namn}},

{{av}} har läst er lägesrapport om {{åtagande}} och lämnat tillbaka den med en fråga:

{{skäl}}

Allt ni skrev finns kvar. Ändra det som behövs och skicka in igen:
{{länk}}`,
    marks: ['namn', 'organisation', 'omgång', 'åtagande', 'av', 'skäl', 'sista dag', 'länk'],
  },
  accepted: {
    subject: 'Lägesrapporten om {{åtagande}} är godkänd',
    body: `Hej {{namn}},

Er lägesrapport om {{åtagande}} i {{omgång}} är godkänd. Tack för ert arbete.

Allt ni har skickat in finns här:
{{länk}}`,
    marks: ['namn', 'organisation', 'omgång', 'åtagande', 'av', 'länk'],
  },
  'on-behalf': {
    subject: 'Samordnaren har skrivit ert svar om {{åtagande}}',
    body: `Hej {{namn}},

{{av}} har skrivit in ert svar om {{åtagande}} i {{omgång}}, så att ni inte behöver göra det själva:

{{skäl}}

Läs det som skrevs. Stämmer något inte, hör av dig till samordnaren:
{{länk}}`,
    marks: ['namn', 'organisation', 'omgång', 'åtagande', 'av', 'skäl', 'länk'],
  },
  extended: {
    subject: '{{omgång}}: {{organisation}} har fått längre tid',
    body: `Hej {{namn}},

{{organisation}} har fått längre tid att svara i {{omgång}}. Er sista dag är nu {{sista dag}}.

Skäl: {{skäl}}

{{kvar}}

Svara här:
{{länk}}`,
    marks: ['namn', 'organisation', 'omgång', 'sista dag', 'skäl', 'kvar', 'länk'],
  },
  link: {
    subject: '{{omgång}}: din personliga länk',
    body: `Hej {{namn}},

Med den här länken kan du svara för {{organisation}} i {{omgång}} utan att logga in:
{{länk}}

Länken är din. Lämna den inte vidare. Den gäller tills omgången avslutas. Sista dagen att svara är {{sista dag}}.

{{kvar}}`,
    marks: ['namn', 'organisation', 'omgång', 'sista dag', 'kvar', 'länk'],
  },
  'meeting-link': {
    subject: '{{sammanträde}}: din personliga länk',
    body: `Hej {{namn}},

Med den här länken kan du läsa det som styrgruppen har framför sig utan att logga in: {{sammanträde}}.
{{länk}}

Där finns läget, dagordningen, besluten och underlaget. Länken är din. Lämna den inte vidare. Den gäller till och med {{gäller till}}.`,
    marks: ['namn', 'sammanträde', 'gäller till', 'av', 'länk'],
  },
  'survey-invitation': {
    subject: 'Enkät: {{enkät}}',
    body: `Hej {{namn}},

Vi ber dig svara på enkäten {{enkät}}. Svara senast {{sista dag}}.

Svara här. Länken är din och går att använda en gång:
{{länk}}

Svaret är anonymt. Ingen kan se vilket svar som kommer från dig, bara att länken har använts. Adressen tas bort när enkäten stängs.`,
    marks: ['namn', 'enkät', 'sista dag', 'av', 'länk'],
  },
  'survey-reminder': {
    subject: 'Påminnelse om enkäten {{enkät}}',
    body: `Hej {{namn}},

Din länk till enkäten {{enkät}} är inte använd än. Du kan svara till och med {{sista dag}}.

Svara här:
{{länk}}

Svaret är anonymt. Har du svarat genom en öppen länk behöver du inte göra något.`,
    marks: ['namn', 'enkät', 'sista dag', 'av', 'länk'],
  },
  mention: {
    subject: '{{av}} nämnde dig i en kommentar',
    body: `Hej {{namn}},

{{av}} nämnde dig i en kommentar om {{åtagande}}:

{{skäl}}

Läs och svara här:
{{länk}}`,
    marks: ['namn', 'organisation', 'omgång', 'åtagande', 'av', 'skäl', 'länk'],
  },
  weekly: {
    subject: '{{omgång}}: veckans läge',
    body: `Hej {{namn}},

Så här ligger {{omgång}} till:

{{läge}}

Hela läget finns här:
{{länk}}`,
    marks: ['namn', 'omgång', 'läge', 'sista dag', 'länk'],
  },
  'follow-up-proposed': {
    subject: '{{årsuppföljning}} väntar på styrgruppens beslut',
    body: `Hej {{namn}},

{{av}} har lagt fram ett förslag till {{årsuppföljning}}. Du kan läsa det, kommentera avsnitt för avsnitt, och fastställa det eller lämna tillbaka det.

{{skäl}}

Förslaget finns här:
{{länk}}`,
    marks: ['namn', 'omgång', 'årsuppföljning', 'av', 'skäl', 'länk'],
  },
  'follow-up-sent-back': {
    subject: '{{årsuppföljning}} är tillbaka från styrgruppen',
    body: `Hej {{namn}},

{{av}} har lämnat tillbaka förslaget till {{årsuppföljning}}:

{{skäl}}

Avsnitten går att skriva i igen. Förslaget och kommentarerna finns kvar.
{{länk}}`,
    marks: ['namn', 'omgång', 'årsuppföljning', 'av', 'skäl', 'länk'],
  },
  'follow-up-commented': {
    subject: '{{årsuppföljning}}: kommentar på {{avsnitt}}',
    body: `Hej {{namn}},

{{av}} har kommenterat avsnittet {{avsnitt}} i förslaget till {{årsuppföljning}}:

{{skäl}}

Läs och svara här:
{{länk}}`,
    marks: ['namn', 'omgång', 'årsuppföljning', 'avsnitt', 'av', 'skäl', 'länk'],
  },
  'follow-up-adopted': {
    subject: '{{årsuppföljning}} är fastställd',
    body: `Hej {{namn}},

{{av}} har fört in styrgruppens beslut: {{årsuppföljning}} är fastställd. {{skäl}}.

Den blir offentlig när du publicerar den:
{{länk}}`,
    marks: ['namn', 'omgång', 'årsuppföljning', 'av', 'skäl', 'länk'],
  },
  'follow-up-published': {
    subject: '{{årsuppföljning}} är publicerad',
    body: `Hej {{namn}},

Nu är {{årsuppföljning}} publicerad. Den bygger på svaren i {{omgång}}. Tack till alla som har svarat.

Läs den här:
{{länk}}`,
    marks: ['namn', 'omgång', 'årsuppföljning', 'av', 'länk'],
  },
  'decision-made': {
    subject: 'Styrgruppen har beslutat något som rör {{organisation}}',
    body: `Hej {{namn}},

Styrgruppen har beslutat att {{organisation}} ska göra det här:

{{beslut}}

{{när}}

Läs beslutet, och anmäl det som genomfört när det är gjort:
{{länk}}

Har du inget konto? Hör av dig till samordnaren, som kan anmäla åt er.`,
    marks: ['namn', 'organisation', 'beslut', 'när', 'sista dag', 'länk'],
  },
  'decision-due': {
    subject: '{{organisation}}: sista dagen för ett beslut är {{sista dag}}',
    body: `Hej {{namn}},

Styrgruppen har beslutat att {{organisation}} ska göra det här:

{{beslut}}

{{när}}

Är det gjort? Anmäl det här:
{{länk}}

Hinner ni inte? Hör av dig till samordnaren.`,
    marks: ['namn', 'organisation', 'beslut', 'när', 'sista dag', 'länk'],
  },
  'decision-overdue': {
    subject: '{{organisation}}: ett beslut har passerat sin sista dag',
    body: `Hej {{namn}},

Sista dagen för det här beslutet var {{sista dag}}, och {{organisation}} har inte anmält det som genomfört:

{{beslut}}

Är det gjort? Anmäl det här:
{{länk}}

Återstår något? Hör av dig till samordnaren, så kan styrgruppen ta ställning till en ny dag.`,
    marks: ['namn', 'organisation', 'beslut', 'när', 'sista dag', 'länk'],
  },
  'decision-reported': {
    subject: '{{organisation}} har anmält ett beslut som genomfört',
    body: `Hej {{namn}},

{{av}} har anmält det här beslutet som genomfört för {{organisation}}:

{{beslut}}

Det här skrev de:

{{skäl}}

Styrgruppen kan pricka av beslutet eller låta det gälla vidare:
{{länk}}`,
    marks: ['namn', 'organisation', 'beslut', 'när', 'sista dag', 'av', 'skäl', 'länk'],
  },
  'decision-kept-open': {
    subject: 'Ett beslut som rör {{organisation}} gäller fortfarande',
    body: `Hej {{namn}},

Styrgruppen låter det här beslutet gälla:

{{beslut}}

{{när}}

Skäl: {{skäl}}

Läs beslutet, och anmäl det som genomfört när det är gjort:
{{länk}}`,
    marks: ['namn', 'organisation', 'beslut', 'när', 'sista dag', 'av', 'skäl', 'länk'],
  },
  'decision-weekly': {
    subject: 'Styrgruppens beslut: veckans läge',
    body: `Hej {{namn}},

{{skäl}}

Alla försenade beslut finns här:
{{länk}}`,
    marks: ['namn', 'skäl', 'länk'],
  },
  'meeting-summary': {
    subject: 'Sammanfattning: {{sammanträde}}',
    body: `Hej {{namn}},

Det här beslutades: {{sammanträde}}.

{{skäl}}

Läs mer här:
{{länk}}`,
    marks: ['namn', 'sammanträde', 'av', 'skäl', 'länk'],
  },
  'accepted-several': {
    subject: '{{antal}} är godkända',
    body: `Hej {{namn}},

De här lägesrapporterna i {{omgång}} är godkända. Tack för ert arbete.

{{lista}}

Allt ni har skickat in finns här:
{{länk}}`,
    marks: ['namn', 'organisation', 'omgång', 'antal', 'lista', 'av', 'länk'],
  },
  'returned-several': {
    subject: '{{antal}} behöver kompletteras',
    body: `Hej {{namn}},

{{av}} har läst de här lägesrapporterna i {{omgång}} och lämnat tillbaka dem, var och en med en fråga:

{{lista}}

Allt ni skrev finns kvar. Ändra det som behövs och skicka in igen. Ni hittar alla här:
{{länk}}`,
    marks: ['namn', 'organisation', 'omgång', 'antal', 'lista', 'av', 'sista dag', 'länk'],
  },
}

const known = (text: string, context: z.RefinementCtx): void => {
  const unknown = unknownMarks(text)
  if (unknown.length === 0) return
  context.addIssue({
    code: 'custom',
    message: `${formatList(unknown)} är inget som går att fylla i. Använd bara ord ur listan, med dubbla klamrar på båda sidor.`,
  })
}

/** The form of a kind's wording. */
export const wordingInput = z.object({
  version: z
    .string()
    .regex(/^\d{1,9}$/, 'Läs in sidan på nytt.')
    .transform(Number),
  subject: z
    .string()
    .transform(oneLine)
    .pipe(z.string().min(1, 'Skriv ett ämne.').max(150, 'Ämnet får vara högst 150 tecken.').superRefine(known)),
  body: z
    .string()
    .trim()
    .min(1, 'Skriv meddelandets text.')
    .max(5000, 'Texten får vara högst 5 000 tecken.')
    .superRefine(known),
})
export type WordingInput = z.infer<typeof wordingInput>

/** Why the wording cannot do its work, though it may be saved: nobody finds the way to the answer. */
export const lacksLink = (body: string): boolean => !new RegExp(`\\{\\{\\s*länk\\s*\\}\\}`).test(body)

/** Why the wording of several cannot do its work, though it may be saved: nobody reads what it is about. */
export const lacksList = (kind: WordingKind, body: string): boolean =>
  isSeveralKind(kind) && !/\{\{\s*lista\s*\}\}/.test(body)

/**
 * What an organisation has left, as a list in plain text; "" when nothing is left.
 *
 * @param left the commitments' labels, in the plan's order
 */
export function leftInWords(left: readonly string[], owed: number): string {
  if (left.length === 0) return ''
  const head =
    left.length === owed
      ? `Ni har ${counted(owed, 'åtagande', 'åtaganden', 'neuter')} att svara på:`
      : `Ni har svarat om ${owed - left.length} av ${owed} åtaganden. Kvar är:`
  return [head.replaceAll('\u00a0', ' '), ...left.map((label) => `– ${label}`)].join('\n')
}
