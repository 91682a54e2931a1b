/** Made-up statuses with a mark each, for the pieces that show how a commitment stands. */
export const steps = [
  { value: 'done', label: 'Genomfört', shape: 'full', tone: 'good', explanation: 'Allt i åtagandet är gjort.' },
  {
    value: 'half',
    label: 'Till hälften',
    shape: 'half',
    tone: 'progress',
    explanation: 'Ungefär hälften är gjort, resten är planerat.',
  },
  {
    value: 'begun',
    label: 'Påbörjat',
    shape: 'quarter',
    tone: 'progress',
    explanation: 'Arbetet är i gång men det mesta återstår.',
  },
  {
    value: 'not-begun',
    label: 'Ej påbörjat',
    shape: 'empty',
    tone: 'neutral',
    explanation: 'Inget är gjort ännu. Skriv gärna varför.',
  },
  {
    value: 'ongoing',
    label: 'Löpande',
    shape: 'infinity',
    tone: 'neutral',
    explanation: 'Görs varje år och blir aldrig klart.',
  },
  {
    value: 'not-relevant',
    label: 'Ej relevant',
    shape: 'dash',
    tone: 'muted',
    explanation: 'Gäller inte din organisation.',
  },
] as const
