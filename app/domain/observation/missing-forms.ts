import { missingReasons, type MissingReason } from '#app/domain/series/missing.ts'

/** What sources write where there is no value, when it can mean one thing only. In lower case, without a final full stop. */
const writtenForms: Record<MissingReason, readonly string[]> = {
  'not-measured': ['ej mätt', 'inte mätt', 'ingen mätning', 'mättes inte', 'ej mätning'],
  'no-answer': ['bortfall', 'ej svar', 'inget svar', 'ej svarat', 'har inte svarat', 'svar saknas', 'ej besvarad'],
  'not-applicable': [
    '.',
    'ej tillämplig',
    'ej tillämpligt',
    'ej aktuell',
    'ej aktuellt',
    'inte aktuellt',
    'ej relevant',
  ],
  confidential: ['x', 'sekretess', 'sekretessbelagd', 'sekretessbelagt', 'röjandekontroll'],
  'not-reported': ['ej redovisad', 'ej redovisat', 'redovisas ej', 'redovisas inte', 'uppgift saknas', 'saknas', 'i.u'],
}

/** Signs that sources use for different things, so that somebody has to say what this one means by them. */
export const ambiguousSigns = {
  dash: { label: '–', written: ['-', '–', '—', '−', '--'] },
  dots: { label: '..', written: ['..', '…', '...'] },
  star: { label: '*', written: ['*'] },
} as const satisfies Record<string, { label: string; written: readonly string[] }>

export type AmbiguousSign = keyof typeof ambiguousSigns

/** What an ambiguous sign may mean: a reason for a missing value, or that the source writes zero so. */
export type SignMeaning = MissingReason | 'zero'

/** The meanings to choose between, as a form offers them. */
export const signMeanings: Record<SignMeaning, string> = {
  zero: 'noll: källan skriver 0 så',
  'not-measured': labelled('not-measured'),
  'no-answer': labelled('no-answer'),
  'not-applicable': labelled('not-applicable'),
  confidential: labelled('confidential'),
  'not-reported': labelled('not-reported'),
}

function labelled(reason: MissingReason): string {
  const { label, explanation } = missingReasons[reason]
  return `${label}: ${explanation.charAt(0).toLocaleLowerCase('sv')}${explanation.slice(1, -1)}`
}

/** The reason or the ambiguous sign that a cell's text is; undefined when it is neither. */
export function readMissing(text: string): { reason: MissingReason } | { sign: AmbiguousSign } | undefined {
  const folded = text.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('sv')
  for (const [sign, { written }] of Object.entries(ambiguousSigns)) {
    if ((written as readonly string[]).includes(folded)) return { sign: sign as AmbiguousSign }
  }
  const bare = folded === '.' ? folded : folded.replace(/\.$/, '')
  for (const [reason, written] of Object.entries(writtenForms)) {
    if (written.includes(bare)) return { reason: reason as MissingReason }
  }
  return undefined
}
