/** How far an annual follow-up has come, in order. */
export const followUpPhases = {
  draft: { label: 'Skrivs', isWritable: true },
  proposed: { label: 'Föreslagen för styrgruppen', isWritable: false },
  adopted: { label: 'Fastställd', isWritable: false },
  published: { label: 'Publicerad', isWritable: false },
} as const satisfies Record<
  string,
  {
    label: string
    /** The coordination may write in its sections. */
    isWritable: boolean
  }
>

export type FollowUpPhase = keyof typeof followUpPhases
