/** What can happen, as kinds in the history, and the sentence that each makes. The actor's name comes first. */
export const historyKinds = {
  'status-report.drafted': { sentence: 'sparade ett utkast' },
  'status-report.submitted': { sentence: 'skickade in lägesrapporten' },
  'status-report.returned': { sentence: 'lämnade tillbaka lägesrapporten' },
  'status-report.accepted': { sentence: 'godkände lägesrapporten' },
  'user.invited': { sentence: 'skapade en inbjudan' },
  'user.joined': { sentence: 'valde lösenord och anslöt sig' },
  'organisation.created': { sentence: 'lade upp en organisation' },
  'indicator.created': { sentence: 'lade upp indikatorn' },
  'indicator.edited': { sentence: 'ändrade uppgifterna om indikatorn' },
  'indicator.step': { sentence: 'tog ett steg i indikatorns liv' },
  'indicator.step-withdrawn': { sentence: 'återkallade det senaste steget i indikatorns liv' },
  'indicator.deleted': { sentence: 'tog bort indikatorn' },
  'series.created': { sentence: 'lade upp en serie' },
  'series.edited': { sentence: 'ändrade uppgifterna om en serie' },
  'series.ended': { sentence: 'avslutade en serie' },
  'series.deleted': { sentence: 'tog bort en serie' },
  'reference-value.stated': { sentence: 'angav ett målvärde eller ett utgångsvärde' },
  'reference-value.withdrawn': { sentence: 'tog tillbaka ett målvärde eller ett utgångsvärde' },
  'installation.created': { sentence: 'satte upp installationen' },
} as const satisfies Record<string, { sentence: string }>

export type HistoryKind = keyof typeof historyKinds

/** "Demo Samordnare lämnade tillbaka lägesrapporten". */
export const historySentence = (event: { actorName: string; kind: HistoryKind }): string =>
  `${event.actorName} ${historyKinds[event.kind].sentence}`
