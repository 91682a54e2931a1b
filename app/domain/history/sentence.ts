/** What can happen, as kinds in the history, and the sentence that each makes. The actor's name comes first. */
export const historyKinds = {
  'status-report.drafted': { sentence: 'sparade ett utkast' },
  'status-report.submitted': { sentence: 'skickade in lägesrapporten' },
  'status-report.returned': { sentence: 'lämnade tillbaka lägesrapporten' },
  'status-report.accepted': { sentence: 'godkände lägesrapporten' },
  'user.invited': { sentence: 'skapade en inbjudan' },
  'user.joined': { sentence: 'valde lösenord och anslöt sig' },
  'organisation.created': { sentence: 'lade upp en organisation' },
  'observation.recorded': { sentence: 'lade in värden i serien' },
  'observation.withdrawn': { sentence: 'återkallade ett värde' },
  'installation.created': { sentence: 'satte upp installationen' },
} as const satisfies Record<string, { sentence: string }>

export type HistoryKind = keyof typeof historyKinds

/** "Demo Samordnare lämnade tillbaka lägesrapporten". */
export const historySentence = (event: { actorName: string; kind: HistoryKind }): string =>
  `${event.actorName} ${historyKinds[event.kind].sentence}`
