/** What can happen, as kinds in the history, and the sentence that each makes. The actor's name comes first. */
export const historyKinds = {
  'status-report.drafted': { sentence: 'sparade ett utkast' },
  'status-report.submitted': { sentence: 'skickade in lägesrapporten' },
  'status-report.returned': { sentence: 'lämnade tillbaka lägesrapporten' },
  'status-report.accepted': { sentence: 'godkände lägesrapporten' },
  'commitment.edited': { sentence: 'ändrade åtagandet' },
  'commitment.actors-changed': { sentence: 'ändrade vem som står bakom eller rapporterar om åtagandet' },
  'commitment.bulk-edited': { sentence: 'ändrade flera åtaganden samtidigt' },
  'commitment.bulk-undone': { sentence: 'ångrade en ändring av flera åtaganden' },
  'goal.chain-stated': { sentence: 'angav länkar i kedjan från löfte till verkan' },
  'user.invited': { sentence: 'skapade en inbjudan' },
  'user.joined': { sentence: 'valde lösenord och anslöt sig' },
  'organisation.created': { sentence: 'lade upp en organisation' },
  'installation.created': { sentence: 'satte upp installationen' },
} as const satisfies Record<string, { sentence: string }>

export type HistoryKind = keyof typeof historyKinds

/** "Demo Samordnare lämnade tillbaka lägesrapporten". */
export const historySentence = (event: { actorName: string; kind: HistoryKind }): string =>
  `${event.actorName} ${historyKinds[event.kind].sentence}`
