/** How often an indicator gets new values. */
export const frequencies = {
  'half-yearly': { label: 'Två gånger om året' },
  yearly: { label: 'Varje år' },
  biennial: { label: 'Vartannat år' },
  triennial: { label: 'Vart tredje år' },
  irregular: { label: 'Oregelbundet' },
  once: { label: 'En gång' },
} as const satisfies Record<string, { label: string }>

export type Frequency = keyof typeof frequencies
