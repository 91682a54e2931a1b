import { goalKinds, type GoalKind } from '#app/domain/goal/goal.ts'

/**
 * The sections of an annual follow-up, in the order that they are printed. Goals and actors have one section each, in
 * their places. `hint` tells who writes what belongs there.
 */
export const sectionKinds = {
  summary: {
    label: 'Sammanfattning',
    hint: 'Det viktigaste först, på högst en sida: vad som har gått framåt, vad som inte har det och vad styrgruppen ombeds besluta.',
  },
  about: {
    label: 'Om uppföljningen',
    hint: 'Hur uppföljningen är gjord och vad läsaren bör veta om underlaget: avbrott i mätserier, svar som saknas, begränsningar.',
  },
  goal: { label: 'Mål', hint: 'Vad siffrorna och svaren säger om målet, och vad de inte säger.' },
  joint: {
    label: 'Gemensamma insatser',
    hint: 'Utbildningar, konferenser, kampanjer och annat som aktörerna har gjort tillsammans.',
  },
  actor: { label: 'Aktör', hint: 'Vad aktören lovade och vad den har svarat. Texten är frivillig.' },
  analysis: {
    label: 'Analys',
    hint: 'Vad siffrorna betyder tillsammans, och vilka mål som saknar indikatorer.',
  },
  'next-year': { label: 'Nästa år', hint: 'Vad som bör ändras i planen eller i arbetet.' },
  appendix: { label: 'Bilaga', hint: 'Indikatorer, källor och metod. Sammanställs av sig själv; texten är frivillig.' },
} as const satisfies Record<string, { label: string; hint: string }>

export type SectionKind = keyof typeof sectionKinds

/** Sections whose text is the reader's only guide, so that their absence is told before the follow-up is proposed. */
export const textIsExpected = (kind: SectionKind): boolean =>
  kind !== 'actor' && kind !== 'appendix' && kind !== 'joint'

/** The key of a goal's section: "mal-7", "delmal-3". Unique within a plan edition. */
export const goalSectionKey = (goal: { kind: GoalKind; number: number }): string =>
  `${goalKinds[goal.kind].path}-${goal.number}`

/** The key of an organisation's section: "aktor-polisen". */
export const actorSectionKey = (organisation: { slug: string }): string => `aktor-${organisation.slug}`

const anchors: Readonly<Record<string, string>> = {
  summary: 'sammanfattning',
  about: 'om-uppfoljningen',
  joint: 'gemensamma-insatser',
  analysis: 'analys',
  'next-year': 'nasta-ar',
  appendix: 'bilaga',
}

/** Where a section is reached in the document: the part of an address after "#". Goals and actors have their key. */
export const sectionAnchor = (key: string): string => anchors[key] ?? key

/** What kind of section a key names; undefined when it names none. Whether the goal or actor exists is not known here. */
export function sectionKindOf(key: string): SectionKind | undefined {
  if (/^(mal|delmal)-\d{1,4}$/.test(key)) return 'goal'
  if (/^aktor-[a-z0-9-]{1,100}$/.test(key)) return 'actor'
  return key !== 'goal' && key !== 'actor' && Object.hasOwn(sectionKinds, key) ? (key as SectionKind) : undefined
}
