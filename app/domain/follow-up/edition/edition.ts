/** What may become of a frozen edition. */
export const editionStates = {
  proposed: { label: 'Förslag', from: 'förslaget till styrgruppen', isFinal: false, isPublic: false },
  'sent-back': {
    label: 'Tillbakalämnat förslag',
    from: 'det tillbakalämnade förslaget',
    isFinal: true,
    isPublic: false,
  },
  adopted: { label: 'Fastställd', from: 'den fastställda utgåvan', isFinal: true, isPublic: false },
  published: { label: 'Publicerad', from: 'den publicerade utgåvan', isFinal: true, isPublic: true },
} as const satisfies Record<
  string,
  {
    label: string
    /** After "ur". */
    from: string
    isFinal: boolean
    isPublic: boolean
  }
>

export type EditionState = keyof typeof editionStates
