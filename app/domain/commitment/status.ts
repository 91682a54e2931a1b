/**
 * The two things a status report says of a commitment: how much is done (degree) and whether it goes as planned
 * (course). The degrees follow the Swedish precedent GHPE (genomfört, hälften eller mer, påbörjat, ej påbörjat) that
 * county boards use for regional action programmes, with "pågår löpande" kept apart from "genomfört".
 */
export interface DegreeRow {
  label: string
  /** What choosing it means, for the form and the legend. */
  explanation: string
  /** The shape that stands beside the word; colour only helps. */
  shape: 'full' | 'infinity' | 'half' | 'quarter' | 'empty' | 'dash'
  tone: 'good' | 'progress' | 'neutral' | 'muted'
  /** A reason must be given. */
  needsReason: boolean
}

export const degrees = {
  completed: {
    label: 'Genomfört',
    explanation: 'Allt som åtagandet innebär är gjort.',
    shape: 'full',
    tone: 'good',
    needsReason: false,
  },
  ongoing: {
    label: 'Pågår löpande',
    explanation: 'Arbetet är i gång som en del av verksamheten och har inget slutdatum.',
    shape: 'infinity',
    tone: 'good',
    needsReason: false,
  },
  'half-or-more': {
    label: 'Till hälften eller mer',
    explanation: 'Minst hälften är gjort, men inte allt.',
    shape: 'half',
    tone: 'progress',
    needsReason: false,
  },
  started: {
    label: 'Påbörjat',
    explanation: 'Arbetet har börjat, men mindre än hälften är gjort.',
    shape: 'quarter',
    tone: 'progress',
    needsReason: false,
  },
  'not-started': {
    label: 'Ej påbörjat',
    explanation: 'Arbetet har inte börjat.',
    shape: 'empty',
    tone: 'neutral',
    needsReason: false,
  },
  'not-relevant': {
    label: 'Ej relevant längre',
    explanation: 'Förutsättningarna har ändrats så att åtagandet inte längre är aktuellt. Förklara varför.',
    shape: 'dash',
    tone: 'muted',
    needsReason: true,
  },
} as const satisfies Record<string, DegreeRow>

export type Degree = keyof typeof degrees
export const degreeCodes = Object.keys(degrees) as [Degree, ...Degree[]]

export interface CourseRow {
  label: string
  explanation: string
  shape: 'check' | 'warning' | 'flag'
  tone: 'good' | 'warn' | 'stop'
  needsReason: boolean
  /** The steering group should see it. */
  deviates: boolean
}

export const courses = {
  'on-track': {
    label: 'Enligt plan',
    explanation: 'Arbetet följer planen.',
    shape: 'check',
    tone: 'good',
    needsReason: false,
    deviates: false,
  },
  'off-track': {
    label: 'Avviker',
    explanation: 'Arbetet är försenat eller har ändrats, men organisationen kan hantera det.',
    shape: 'warning',
    tone: 'warn',
    needsReason: false,
    deviates: true,
  },
  'needs-decision': {
    label: 'Behöver beslut',
    explanation: 'Arbetet kommer inte vidare utan ett beslut i styrgruppen. Skriv vilket beslut som behövs.',
    shape: 'flag',
    tone: 'stop',
    needsReason: true,
    deviates: true,
  },
} as const satisfies Record<string, CourseRow>

export type Course = keyof typeof courses
export const courseCodes = Object.keys(courses) as [Course, ...Course[]]

/** Silence is not a status: how a missing answer is named and drawn, always apart from the degrees. */
export const notReported = { label: 'Ej rapporterat', shape: 'question', tone: 'muted' } as const
