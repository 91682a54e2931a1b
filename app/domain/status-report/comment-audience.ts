/** Who may read a comment on a report. */
export const commentAudiences = {
  shared: {
    label: 'Organisationen och samordningen',
    explanation: 'Organisationen läser kommentaren på sin rapport.',
  },
  coordination: { label: 'Bara samordningen', explanation: 'Kommentaren stannar hos samordnarna.' },
} as const satisfies Record<string, { label: string; explanation: string }>

export type CommentAudience = keyof typeof commentAudiences
export const commentAudienceCodes = Object.keys(commentAudiences) as [CommentAudience, ...CommentAudience[]]

/** Somebody who may read a comment, and so may be named in it. */
export interface Nameable {
  userId: string
  name: string
}
