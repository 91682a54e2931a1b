import type { FollowUpPhase } from '#app/domain/follow-up/adoption/phase.ts'

/** What the outline says of itself and of its files, as far as the follow-up has come. */
export const phaseWords: Record<FollowUpPhase, { lead: string; filesTitle: string; filesText: string }> = {
  draft: {
    lead: 'Här skrivs texten till årsuppföljningen, avsnitt för avsnitt, bredvid det som är rapporterat.',
    filesTitle: 'Utkastet som fil',
    filesText: 'Filerna görs av det som är rapporterat och skrivet just nu.',
  },
  proposed: {
    lead: 'Här finns avsnitten som de skrevs, och vägen till förslaget.',
    filesTitle: 'Förslaget som fil',
    filesText: 'Filerna innehåller förslaget som det frystes.',
  },
  adopted: {
    lead: 'Nästa steg är att publicera den. Här finns avsnitten som de skrevs.',
    filesTitle: 'Den fastställda utgåvan som fil',
    filesText: 'Filerna innehåller precis det som är fastställt.',
  },
  published: {
    lead: 'Här finns avsnitten som de skrevs, och vägen till det som är publicerat.',
    filesTitle: 'Den publicerade utgåvan som fil',
    filesText: 'Det är samma filer som alla kan hämta.',
  },
}
