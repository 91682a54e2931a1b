/** What a single-use link is for, and how long it lives. */
export const linkPurposes = {
  'first-administrator': { label: 'Skapa den första administratören', hours: 48 },
  invitation: { label: 'Inbjudan', hours: 7 * 24 },
} as const satisfies Record<string, { label: string; hours: number }>

export type LinkPurpose = keyof typeof linkPurposes
