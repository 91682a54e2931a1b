/** What can happen, as kinds in the history, and the sentence that each makes. The actor's name comes first. */
export const historyKinds = {
  'status-report.drafted': { sentence: 'sparade ett utkast' },
  'status-report.submitted': { sentence: 'skickade in lägesrapporten' },
  'status-report.returned': { sentence: 'lämnade tillbaka lägesrapporten' },
  'status-report.accepted': { sentence: 'godkände lägesrapporten' },
  'user.invited': { sentence: 'skapade en inbjudan' },
  'user.joined': { sentence: 'valde lösenord och anslöt sig' },
  'organisation.created': { sentence: 'lade upp en organisation' },
  'source.created': { sentence: 'lade upp källan' },
  'source.changed': { sentence: 'ändrade uppgifterna om källan' },
  'source.file-stored': { sentence: 'sparade källans fil' },
  'source.deleted': { sentence: 'tog bort källan' },
  'installation.created': { sentence: 'satte upp installationen' },
} as const satisfies Record<string, { sentence: string }>

export type HistoryKind = keyof typeof historyKinds

/** "Demo Samordnare lämnade tillbaka lägesrapporten". */
export const historySentence = (event: { actorName: string; kind: HistoryKind }): string =>
  `${event.actorName} ${historyKinds[event.kind].sentence}`
