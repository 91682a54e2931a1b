import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose } from '#app/domain/message/compose.ts'
import { flowed, unflowed } from '#app/domain/message/flowed.ts'
import { wordingKindCodes, type MessageKind } from '#app/domain/message/kind.ts'
import { landing } from '#app/domain/message/landing.ts'
import {
  answerLinkMark,
  fillIn,
  markCodes,
  oneLine,
  unknownMarks,
  withAnswerLinks,
  type Filling,
} from '#app/domain/message/mark.ts'
import { whyNotWorthSending, type NoticeNow } from '#app/domain/message/relevance.ts'
import {
  messageDecisions,
  messageStateCodes,
  messageStates,
  outboxFilters,
  whyNotDecide,
  type MessageDecision,
} from '#app/domain/message/state.ts'
import { lacksLink, leftInWords, usualWordings, wordingInput } from '#app/domain/message/template.ts'
import { roundStandingInWords } from '#app/domain/message/weekly.ts'

const full: Filling = {
  name: 'Eva Ek',
  link: 'https://exempel.se/min-sida',
  organisation: 'Polismyndigheten',
  round: 'Uppföljning 2026',
  dueOn: '2026-11-30',
  commitment: 'Rutin för skolgång',
  message: 'Skriv vad ni har gjort.',
  by: 'Åsa Öberg',
  left: 'Ni har ett åtagande att svara på:\n– Rutin för skolgång',
  count: 'två lägesrapporter',
  list: '– Rutin för skolgång\n– Söktermer',
}
const alone = { kind: 'mention', roundId: null, several: undefined, overview: full.link } as const
const foot = { partnership: 'Operation Kvinnofrid', chooseAt: undefined }

describe('the usual wording', () => {
  it.each(wordingKindCodes)('of %s holds only marks that are filled in, and leads somewhere', (kind) => {
    const { subject, body, marks } = usualWordings[kind]
    expect(unknownMarks(subject + body)).toEqual([])
    expect(lacksLink(body)).toBe(false)
    const used = markCodes.filter((mark) => (subject + body).includes(`{{${mark}}}`))
    expect(marks).toEqual(expect.arrayContaining(used))
    const { text, subject: line } = compose([{ ...alone, wording: { subject, body }, filling: full }], foot)
    expect(text + line).not.toContain('{{')
    expect(text).toContain(full.link)
    expect(wordingInput.safeParse({ version: '0', subject, body }).success).toBe(true)
  })

  it('leaves no hole where there is nothing to say', () => {
    const { text } = compose([{ ...alone, wording: usualWordings.reminder, filling: { ...full, left: '' } }], foot)
    expect(text).not.toMatch(/\n{3}/)
  })
})

describe('a mark', () => {
  it('that stands for nothing is refused with its name', () => {
    const refused = wordingInput.safeParse({ version: '0', subject: 'Hej {{organisation}', body: 'Se {{länken}}' })
    expect(refused.error?.issues.map(({ path, message }) => `${path.join()}: ${message}`)).toEqual([
      expect.stringMatching(/^subject: \{\{ är inget/),
      expect.stringMatching(/^body: \{\{länken\}\} är inget/),
    ])
  })

  it('in what is filled in is left as somebody wrote it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...markCodes), fc.string(), (mark, other) => {
        const typed = `${other}{{${mark}}}`
        expect(fillIn('{{skäl}}', { ...full, message: typed })).toBe(typed)
      }),
    )
  })

  it('of an answer link is written out only for the message’s own links', () => {
    const text = `${answerLinkMark(7, '')} ${answerLinkMark(8, '/atagande/rutin')} ${answerLinkMark(9, '')}`
    expect(withAnswerLinks(text, new Set([7, 8]), (id, path) => `<${id}${path}>`)).toBe(
      `<7> <8/atagande/rutin> ${answerLinkMark(9, '')}`,
    )
  })
})

describe('what stands in a head', () => {
  it('is one line whatever somebody is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        // oxlint-disable-next-line no-control-regex -- what a head must not hold
        expect(oneLine(text)).not.toMatch(/[\u0000-\u001f\u007f\u0085\u2028\u2029]/)
        const { subject } = compose(
          [{ ...alone, wording: { subject: 'Om {{åtagande}}', body: 'x' }, filling: { ...full, commitment: text } }],
          foot,
        )
        expect(subject.split(/[\r\n]/).length).toBe(1)
      }),
    )
  })
})

describe('a flowed text', () => {
  const line = fc
    .array(
      fc.string({ minLength: 1, maxLength: 30 }).map((word) => word.replace(/[\s\p{C}]/gu, 'å') || 'å'),
      {
        maxLength: 40,
      },
    )
    .map((words) => words.join(' '))

  it('reads as it was written', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const text = lines.join('\n')
        expect(unflowed(flowed(text))).toBe(text)
      }),
    )
  })

  it('has lines that can be sent, but for single words that are longer', () => {
    fc.assert(
      fc.property(line, (text) => {
        for (const one of flowed(text).split('\n')) {
          expect(one.length <= 74 || !one.trim().includes(' ')).toBe(true)
        }
      }),
    )
  })

  it('keeps the line over a signature', () => {
    expect(flowed('Hej\n-- \nVi')).toBe('Hej\n-- \nVi')
  })
})

describe('several notices in one message', () => {
  it('are all there, in order, under one subject', () => {
    const { subject, text } = compose(
      [
        { ...alone, wording: usualWordings.returned, filling: full },
        { ...alone, wording: usualWordings.accepted, filling: { ...full, commitment: 'Söktermer' } },
      ],
      { partnership: 'Operation Kvinnofrid', chooseAt: 'https://exempel.se/min-sida/utskick' },
    )
    expect(subject).toBe('Två besked från Operation Kvinnofrid')
    expect(text.indexOf('1. Lägesrapporten om Rutin för skolgång behöver kompletteras')).toBe(0)
    expect(text).toContain('2. Lägesrapporten om Söktermer är godkänd')
    expect(text.endsWith('https://exempel.se/min-sida/utskick')).toBe(true)
  })
})

describe('where a message leads', () => {
  const facts = { roundSlug: '2026', commitmentSlug: 'rutin', reportId: 4 }
  it.each([
    ['returned', { ...facts, answerLinkId: 3 }, undefined, '{{svarslänk 3/atagande/rutin}}'],
    ['reminder', { ...facts, answerLinkId: 3 }, undefined, '{{svarslänk 3}}'],
    ['returned', facts, 'partner', 'https://x.se/lagesrapport/2026/rutin'],
    ['reminder', {}, 'partner', 'https://x.se/min-sida'],
    ['mention', facts, 'coordinator', 'https://x.se/samordning/lagesrapporter/4'],
    ['weekly', { roundSlug: '2026' }, 'coordinator', 'https://x.se/samordning'],
  ] as const)('%s with %j for %s: %s', (kind, given, role, address) => {
    expect(landing(kind, given, role, 'https://x.se')).toBe(address)
  })
})

describe('whether a notice is still worth sending', () => {
  const now: NoticeNow = {
    kind: 'reminder',
    phase: 'open',
    takesAnswers: true,
    left: 2,
    linkEnded: undefined,
    reportState: undefined,
    isSameLastDay: true,
    isSameWeek: true,
  }
  it.each([
    [{}, undefined],
    [{ left: 0 }, 'Allt är redan inskickat.'],
    [{ takesAnswers: false }, 'Omgången tar inte emot svar längre.'],
    [{ kind: 'returned', reportState: 'draft' }, undefined],
    [{ kind: 'returned', reportState: 'submitted' }, 'Lägesrapporten är inskickad på nytt.'],
    [{ kind: 'returned', phase: 'frozen', reportState: 'returned' }, 'Omgången är avslutad.'],
    [{ kind: 'accepted', reportState: 'accepted', phase: 'frozen', takesAnswers: false, left: 0 }, undefined],
    [{ kind: 'accepted', reportState: 'draft' }, 'Lägesrapporten är inte längre godkänd.'],
    [{ kind: 'extended', isSameLastDay: false }, 'Den sista dagen har ändrats igen.'],
    [{ kind: 'link', linkEnded: 'Återkallad.' }, 'Länken gäller inte längre.'],
    [{ kind: 'invitation', linkEnded: 'Återkallad.' }, undefined],
    [{ kind: 'weekly', phase: 'review' }, 'Omgången är inte öppen längre.'],
    [{ kind: 'weekly', isSameWeek: false }, 'Veckan är slut, och ett nyare läge finns.'],
    [{ kind: 'mention', phase: undefined, left: undefined }, undefined],
  ] as const)('%j: %s', (change, why) => {
    expect(whyNotWorthSending({ ...now, ...change } as NoticeNow & { kind: MessageKind })).toBe(why)
  })
})

describe('the outbox', () => {
  it('shows every state under exactly one heading', () => {
    const shown = Object.values(outboxFilters).flatMap(({ states }) => [...states])
    expect(shown.toSorted()).toEqual([...messageStateCodes].toSorted())
  })

  it('refuses a decision with a reason exactly where the table of states does', () => {
    for (const decision of Object.keys(messageDecisions) as MessageDecision[]) {
      for (const state of messageStateCodes) {
        const may =
          decision === 'omsandning' ? messageStates[state].mayBeSentAgain : messageStates[state].mayBeCancelled
        expect(whyNotDecide(decision, state) === undefined, `${decision} ${state}`).toBe(may)
      }
    }
  })
})

describe('how things stand, in words', () => {
  it('is a list of what is left', () => {
    expect(leftInWords(['a', 'b'], 2)).toBe('Ni har två åtaganden att svara på:\n– a\n– b')
    expect(leftInWords(['b'], 3)).toBe('Ni har svarat om 2 av 3 åtaganden. Kvar är:\n– b')
    expect(leftInWords([], 3)).toBe('')
  })

  it('tells coordinators who is missing and who cannot be reached', () => {
    expect(
      roundStandingInWords({
        owed: 5,
        reported: 3,
        waitingForReview: 1,
        missing: [{ name: 'Polisen', left: 2 }],
        unreachable: ['Polisen'],
      }),
    ).toBe(
      '3 av 5 lägesrapporter är inskickade.\n1 väntar på granskning.\n\nHar svar kvar att lämna:\n– Polisen: 2 kvar\n\nSaknar kontaktperson med en adress som fungerar:\n– Polisen',
    )
  })
})
