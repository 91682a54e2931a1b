/** What may be said of a number in a text, worst first. */
export const judgements = {
  wrong: { label: 'Stämmer inte', shape: 'warning', tone: 'stop', stops: true },
  'crosses-break': { label: 'Jämför över ett brott i serien', shape: 'dash', tone: 'warn', stops: true },
  unbound: { label: 'Inte knutet till något värde', shape: 'question', tone: 'muted', stops: true },
  rounded: { label: 'Godtagbart avrundat', shape: 'half', tone: 'good', stops: false },
  right: { label: 'Stämmer', shape: 'check', tone: 'good', stops: false },
  elsewhere: { label: 'Kontrollerat på annat sätt', shape: 'pen', tone: 'neutral', stops: false },
} as const satisfies Record<
  string,
  {
    label: string
    shape: string
    tone: string
    /** The follow-up is proposed with it only for a reason. */
    stops: boolean
  }
>

export type Judgement = keyof typeof judgements
