/** How far an import has come. `prepared`: something has come in and choices are being made; nothing is written. */
export const importStates = {
  prepared: { label: 'Förbereds', shape: 'pen', tone: 'neutral' },
  running: { label: 'Läses in', shape: 'clock', tone: 'progress' },
  done: { label: 'Inläst', shape: 'check', tone: 'good' },
  failed: { label: 'Avbruten', shape: 'question', tone: 'warn' },
  undone: { label: 'Ångrad', shape: 'return', tone: 'muted' },
  discarded: { label: 'Kasserad', shape: 'dash', tone: 'muted' },
} as const satisfies Record<
  string,
  {
    label: string
    shape: 'pen' | 'clock' | 'check' | 'question' | 'return' | 'dash'
    tone: 'muted' | 'neutral' | 'progress' | 'warn' | 'good'
  }
>

export type ImportState = keyof typeof importStates
