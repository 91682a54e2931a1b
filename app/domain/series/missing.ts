/** Why a value is missing. Each reason has its own word, its own mark in tables, and its own drawing in charts. */
export const missingReasons = {
  'not-measured': { label: 'ej mätt', mark: '–', explanation: 'Det gjordes ingen mätning det året.' },
  'no-answer': { label: 'bortfall', mark: '–', explanation: 'Den som skulle svara har inte svarat.' },
  'not-applicable': { label: 'ej tillämplig', mark: '.', explanation: 'Frågan är inte aktuell här.' },
  confidential: {
    label: 'sekretess',
    mark: '..',
    explanation: 'Värdet visas inte, för att enskilda inte ska kunna pekas ut.',
  },
  'not-reported': { label: 'ej redovisad', mark: '..', explanation: 'Källan redovisar inget värde.' },
} as const satisfies Record<string, { label: string; mark: string; explanation: string }>

export type MissingReason = keyof typeof missingReasons
