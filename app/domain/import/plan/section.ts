import { folded } from './wording.ts'
import type { PartKind } from './part-kind.ts'

/** The parts of a goal's text, under the headings of both generations of plans. */
export type Section =
  | 'contexts'
  | 'preconditions'
  | 'narrative'
  | 'commitments'
  | 'support'
  | 'long'
  | 'medium'
  | 'outcomes'
  | 'actions'
  | 'indicators'

/** What the heading of each section is, and what its items are. */
export const sections: Record<Section, { heading: PartKind; item: PartKind; hasIntroduction?: true }> = {
  contexts: { heading: 'heading', item: 'context-quoted' },
  preconditions: { heading: 'heading', item: 'precondition', hasIntroduction: true },
  narrative: { heading: 'heading', item: 'note' },
  commitments: { heading: 'commitments-title', item: 'commitment', hasIntroduction: true },
  support: { heading: 'support-title', item: 'support-tip', hasIntroduction: true },
  long: { heading: 'heading', item: 'long-effect' },
  medium: { heading: 'heading', item: 'medium-effect' },
  outcomes: { heading: 'heading', item: 'outcome', hasIntroduction: true },
  actions: { heading: 'heading', item: 'possible-action', hasIntroduction: true },
  indicators: { heading: 'heading', item: 'indicator', hasIntroduction: true },
}

/**
 * Headings, as they read when case, numbers and colons are left aside. `whole` ones are nothing else; the others go on
 * with words of their own, so that a sentence may begin in the same way.
 */
const headings: readonly { section: Section; whole?: RegExp; begins?: RegExp }[] = [
  {
    section: 'contexts',
    whole: /^(bakgrund|inledning|beskrivning|om (del)?målet|varför (är )?(del)?målet( viktigt)?)$/,
  },
  { section: 'preconditions', whole: /^förutsättning(ar)?( för att nå (del)?mål(et|en))?$/ },
  { section: 'narrative', whole: /^(hur går det (för|med) (del)?målet|så går det för (del)?målet)$/ },
  {
    section: 'commitments',
    whole: /^((våra|gemensamma|aktörernas) )?åtagande(n|na)?$/,
    begins: /^((våra|gemensamma) )?åtagande(n|na)? (i|för|inom|under)\b/,
  },
  {
    section: 'support',
    whole: /^(stöd|tips|stöd och tips|tips på åtgärder)$/,
    begins: /^(stöd|tips) (för|till|inom)\b/,
  },
  { section: 'long', whole: /^(effekt(er)? på (lång|längre) sikt|lång(siktig|siktiga) effekt(er)?)$/ },
  { section: 'medium', whole: /^(effekt(er)? på medellång sikt|medellångsiktig(a)? effekt(er)?)$/ },
  { section: 'outcomes', whole: /^(förväntade )?utfall$/ },
  { section: 'actions', whole: /^(möjliga åtgärder|förslag på åtgärder|möjlig åtgärd)$/ },
  { section: 'indicators', whole: /^indikator(er)?( för (del)?målet)?$/ },
]

/** Longer than this no heading of a section is. */
const longest = 160

/** A heading's text as it is compared: without a number before it. */
const asHeading = (text: string): string => folded(text).replace(/^\(?\d{1,2}(\.\d{1,2})*[.)]?\s+/, '')

/** The section whose heading this is and nothing else, or undefined. */
export function wholeHeading(text: string): Section | undefined {
  if (text.length > longest) return undefined
  const plain = asHeading(text)
  return headings.find(({ whole }) => whole?.test(plain))?.section
}

/**
 * The section whose heading this can be: it begins as one and is no sentence. Only a line that stands by itself is taken
 * for one.
 */
export function longHeading(text: string): Section | undefined {
  if (text.length > longest || /[.!;,]$/.test(text.trim())) return undefined
  const plain = asHeading(text)
  return headings.find(({ begins }) => begins?.test(plain))?.section
}

/** "Effekt på lång sikt: Ingen ska utsättas för våld": a heading and what it stands over, on one line. */
export function headingWithText(text: string): { section: Section; heading: string; rest: string } | undefined {
  const found = /^([^:]{4,60}):\s+(\S.*)$/.exec(text)
  if (found === null) return undefined
  const [, heading = '', rest = ''] = found
  const section = wholeHeading(heading)
  return section === undefined ? undefined : { section, heading, rest }
}

/** Controls and marks of web pages that are no content. */
export const isControl = (text: string): boolean =>
  /^(välj indikator|visa (mer|mindre|diagram|tabell)|läs mer|till toppen|dela sidan|skriv ut|lyssna|meny|sök)$/.test(
    folded(text),
  )
