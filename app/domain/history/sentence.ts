/** What can happen, as kinds in the history, and the sentence that each makes. The actor's name comes first. */
export const historyKinds = {
  'status-report.drafted': { sentence: 'sparade ett utkast' },
  'status-report.submitted': { sentence: 'skickade in lägesrapporten' },
  'status-report.returned': { sentence: 'lämnade tillbaka lägesrapporten' },
  'status-report.accepted': { sentence: 'godkände lägesrapporten' },
  'commitment.edited': { sentence: 'ändrade åtagandet' },
  'commitment.actors-changed': { sentence: 'ändrade vem som står bakom eller rapporterar om åtagandet' },
  'commitment.milestones-reported': { sentence: 'förde in vad en godkänd lägesrapport säger om delstegen' },
  'commitment.bulk-edited': { sentence: 'ändrade flera åtaganden samtidigt' },
  'commitment.bulk-undone': { sentence: 'ångrade en ändring av flera åtaganden' },
  'goal.chain-stated': { sentence: 'angav länkar i kedjan från löfte till verkan' },
  'user.invited': { sentence: 'skapade en inbjudan' },
  'user.joined': { sentence: 'valde lösenord och anslöt sig' },
  'organisation.created': { sentence: 'lade upp en organisation' },
  'plan.lineage-stated': { sentence: 'angav vad planens mål och åtaganden fortsätter' },
  'plan.created': { sentence: 'lade upp en plan' },
  'plan.copied': { sentence: 'gjorde en ny utgåva av en plan' },
  'plan.changed': { sentence: 'ändrade uppgifterna om planen' },
  'plan.adopted': { sentence: 'fastställde planen' },
  'plan.superseded': { sentence: 'lät en senare plan ersätta planen' },
  'plan.deleted': { sentence: 'tog bort ett utkast till plan' },
  'goal.created': { sentence: 'lade till ett mål' },
  'goal.changed': { sentence: 'ändrade målet' },
  'goal.deleted': { sentence: 'tog bort ett mål' },
  'indicator.created': { sentence: 'lade upp indikatorn' },
  'indicator.edited': { sentence: 'ändrade uppgifterna om indikatorn' },
  'indicator.step': { sentence: 'tog ett steg i indikatorns liv' },
  'indicator.step-withdrawn': { sentence: 'återkallade det senaste steget i indikatorns liv' },
  'indicator.deleted': { sentence: 'tog bort indikatorn' },
  'series.created': { sentence: 'lade upp en serie' },
  'series.edited': { sentence: 'ändrade uppgifterna om en serie' },
  'series.ended': { sentence: 'avslutade en serie' },
  'series.reopened': { sentence: 'öppnade en avslutad serie igen' },
  'series.deleted': { sentence: 'tog bort en serie' },
  'reference-value.stated': { sentence: 'angav ett målvärde eller ett utgångsvärde' },
  'reference-value.withdrawn': { sentence: 'tog tillbaka ett målvärde eller ett utgångsvärde' },
  'source.created': { sentence: 'lade upp källan' },
  'source.changed': { sentence: 'ändrade uppgifterna om källan' },
  'source.file-stored': { sentence: 'sparade källans fil' },
  'source.deleted': { sentence: 'tog bort källan' },
  'observation.recorded': { sentence: 'lade in värden i serien' },
  'observation.withdrawn': { sentence: 'återkallade ett värde' },
  'installation.created': { sentence: 'satte upp installationen' },
} as const satisfies Record<string, { sentence: string }>

export type HistoryKind = keyof typeof historyKinds

/** "Demo Samordnare lämnade tillbaka lägesrapporten". */
export const historySentence = (event: { actorName: string; kind: HistoryKind }): string =>
  `${event.actorName} ${historyKinds[event.kind].sentence}`

/** Kinds whose message says in a sentence what their changes show. */
const toldTwice: readonly HistoryKind[] = ['commitment.edited', 'commitment.actors-changed', 'goal.chain-stated']

/** Whether the changes tell all that the message does. */
export const isToldByChanges = (event: { kind: HistoryKind; changes?: readonly unknown[] | undefined }): boolean =>
  toldTwice.includes(event.kind) && (event.changes ?? []).length > 0
