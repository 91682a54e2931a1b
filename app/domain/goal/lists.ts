/** What a row of a goal's list is made of; each field is text as it is typed. */
export type GoalRowField = 'text' | 'locator' | 'label' | 'recurrence' | 'indicatorId'

interface GoalListRow {
  title: string
  /** What one row is called, before its number. */
  item: string
  add: string
  /** What one field holds that others call text. */
  text: string
  fields: readonly GoalRowField[]
  hint?: string
}

const verbatim = ['text', 'locator'] as const

/** The lists under a goal, in the order of its page. */
export const goalLists = {
  contexts: {
    title: 'Bakgrund',
    item: 'Bakgrund',
    add: 'Lägg till en bakgrund',
    text: 'Text',
    fields: verbatim,
    hint: 'Med våra egna ord. Övriga listor skrivs precis som i planen.',
  },
  preconditions: {
    title: 'Förutsättningar',
    item: 'Förutsättning',
    add: 'Lägg till en förutsättning',
    text: 'Ordalydelse',
    fields: verbatim,
  },
  longEffects: {
    title: 'Effekt på lång sikt',
    item: 'Effekt',
    add: 'Lägg till en effekt på lång sikt',
    text: 'Ordalydelse',
    fields: verbatim,
  },
  mediumEffects: {
    title: 'Effekt på medellång sikt',
    item: 'Effekt',
    add: 'Lägg till en effekt på medellång sikt',
    text: 'Ordalydelse',
    fields: verbatim,
  },
  outcomes: { title: 'Utfall', item: 'Utfall', add: 'Lägg till ett utfall', text: 'Ordalydelse', fields: verbatim },
  possibleActions: {
    title: 'Möjliga åtgärder',
    item: 'Möjlig åtgärd',
    add: 'Lägg till en möjlig åtgärd',
    text: 'Ordalydelse',
    fields: ['text', 'recurrence', 'locator'],
  },
  supportTips: {
    title: 'Stöd',
    item: 'Stöd',
    add: 'Lägg till ett stöd',
    text: 'Ordalydelse',
    fields: verbatim,
    hint: 'Råd till lokala och regionala aktörer.',
  },
  indicators: {
    title: 'Indikatorer',
    item: 'Indikator',
    add: 'Lägg till en indikator',
    text: '',
    fields: ['indicatorId', 'locator'],
    hint: 'Välj ur registret i den ordning som de ska visas.',
  },
  commitments: {
    title: 'Åtaganden',
    item: 'Åtagande',
    add: 'Lägg till ett åtagande',
    text: 'Ordalydelse',
    fields: ['label', 'text', 'locator'],
  },
} as const satisfies Record<string, GoalListRow>

export type GoalList = keyof typeof goalLists
export const goalListNames = Object.keys(goalLists) as GoalList[]

/** One row as the form holds it. `id` is empty for a row that is not saved; `version` is a commitment's. */
export interface GoalRow {
  id: string
  version: string
  text: string
  locator: string
  label: string
  recurrence: string
  indicatorId: string
}

export const emptyRow: GoalRow = {
  id: '',
  version: '',
  text: '',
  locator: '',
  label: '',
  recurrence: '',
  indicatorId: '',
}

/** A new row in which nothing was written; it is left out when the goal is saved. */
export const isBlank = (row: GoalRow): boolean =>
  row.id === '' &&
  [row.text, row.locator, row.label, row.recurrence, row.indicatorId].every((text) => text.trim() === '')
