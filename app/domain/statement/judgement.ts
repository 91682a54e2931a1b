/** What may be said of a number in a text, worst first. */
export const judgements = {
  wrong: { label: 'Stämmer inte', stops: true },
  'crosses-break': { label: 'Jämför över ett brott i serien', stops: true },
  unbound: { label: 'Inte knutet till något värde', stops: true },
  rounded: { label: 'Godtagbart avrundat', stops: false },
  right: { label: 'Stämmer', stops: false },
  elsewhere: { label: 'Kontrollerat på annat sätt', stops: false },
} as const satisfies Record<
  string,
  {
    label: string
    /** The follow-up is proposed with it only for a reason. */
    stops: boolean
  }
>

export type Judgement = keyof typeof judgements
