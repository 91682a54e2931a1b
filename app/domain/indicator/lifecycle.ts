/**
 * The life of an indicator. Each step is an event with who decided, when, why and the source; the steps allowed are
 * listed here. "Live" means that somebody still measures it, so that it says something of the goal today.
 */
export const indicatorStates = {
  development: {
    label: 'Utvecklingsindikator',
    explanation: 'Har ännu inga värden.',
    shape: 'empty',
    tone: 'neutral',
    isLive: false,
    next: ['new'],
  },
  new: {
    label: 'Ny',
    explanation: 'Mätt för första gången. Det finns inget tidigare värde att jämföra med.',
    shape: 'quarter',
    tone: 'progress',
    isLive: true,
    next: ['active', 'changed', 'discontinued'],
  },
  active: {
    label: 'Aktiv',
    explanation: 'Mäts återkommande.',
    shape: 'full',
    tone: 'good',
    isLive: true,
    next: ['changed', 'discontinued'],
  },
  changed: {
    label: 'Ändrad',
    explanation: 'Frågan, gruppen eller metoden har ändrats. Värdena före och efter kan inte jämföras.',
    shape: 'half',
    tone: 'warn',
    isLive: true,
    next: ['changed', 'discontinued'],
  },
  discontinued: {
    label: 'Utgått',
    explanation: 'Mäts inte längre.',
    shape: 'dash',
    tone: 'muted',
    isLive: false,
    next: [],
  },
} as const satisfies Record<
  string,
  {
    label: string
    explanation: string
    shape: 'empty' | 'quarter' | 'full' | 'half' | 'dash'
    tone: 'neutral' | 'progress' | 'good' | 'warn' | 'muted'
    isLive: boolean
    next: readonly string[]
  }
>

export type IndicatorState = keyof typeof indicatorStates

/** "mäts av 1 av 4 indikatorer": how many of a goal's indicators are live, and how many there are. */
export function liveCount(indicators: readonly { state: IndicatorState }[]): { live: number; all: number } {
  return {
    live: indicators.filter((indicator) => indicatorStates[indicator.state].isLive).length,
    all: indicators.length,
  }
}
