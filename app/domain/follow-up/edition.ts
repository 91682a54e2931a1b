/** What may become of a frozen edition. */
export const editionStates = {
  proposed: { label: 'Förslag', isFinal: false, isPublic: false },
  'sent-back': { label: 'Tillbakalämnat förslag', isFinal: true, isPublic: false },
  adopted: { label: 'Fastställd', isFinal: true, isPublic: false },
  published: { label: 'Publicerad', isFinal: true, isPublic: true },
} as const satisfies Record<string, { label: string; isFinal: boolean; isPublic: boolean }>

export type EditionState = keyof typeof editionStates
