import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { can } from '#app/domain/access/permissions.ts'
import { roleCodes, type Role, type SignedIn } from '#app/domain/access/roles.ts'
import { decisionInput, sendingBackInput } from '#app/domain/follow-up/adoption/deciding.ts'
import {
  commentAnswerInput,
  editionCommentInput,
  isSameComment,
} from '#app/domain/follow-up/adoption/edition-comment.ts'
import { editionStates } from '#app/domain/follow-up/edition/edition.ts'
import { missingKinds, type MissingKind } from '#app/domain/follow-up/sections/missing.ts'
import { followUpPhases, type FollowUpPhase } from '#app/domain/follow-up/adoption/phase.ts'
import {
  needsReasonToPropose,
  openReportsInWords,
  proposalGaps,
  proposalInput,
} from '#app/domain/follow-up/adoption/proposing.ts'
import {
  followUpStepCodes,
  followUpSteps,
  whyNotComment,
  whyNotStep,
  type FollowUpStep,
} from '#app/domain/follow-up/adoption/step.ts'
import { judgements, type Judgement } from '#app/domain/statement/judgement.ts'
import { reportStates, type ReportState } from '#app/domain/status-report/state.ts'

const phases = Object.keys(followUpPhases) as FollowUpPhase[]
const sha256 = 'a'.repeat(64)

/** Written out by hand: from which phase, to which, and who. Everything else is refused. */
const expected: Record<FollowUpStep, [FollowUpPhase, FollowUpPhase, Role]> = {
  propose: ['draft', 'proposed', 'coordinator'],
  withdraw: ['proposed', 'draft', 'coordinator'],
  'send-back': ['proposed', 'draft', 'steering'],
  adopt: ['proposed', 'adopted', 'steering'],
  publish: ['adopted', 'published', 'coordinator'],
}

describe('the table of the way to publication', () => {
  it.each(followUpStepCodes.flatMap((step) => phases.map((phase) => ({ step, phase }))))(
    '$step from $phase is as the table says',
    ({ step, phase }) => {
      const why = whyNotStep(step, { phase, roundPhase: 'review' })
      expect(why === undefined).toBe(expected[step][0] === phase)
      if (why !== undefined) expect(why).toMatch(/^[A-ZÅÄÖ].*\.$/)
      expect(followUpSteps[step].to).toBe(expected[step][1])
    },
  )

  it.each(followUpStepCodes.flatMap((step) => roleCodes.map((role) => ({ step, role }))))(
    '$step by $role is as the table says',
    ({ step, role }) => {
      const viewer: SignedIn = { kind: 'user', userId: role, name: role, role, organisation: null }
      expect(can(viewer, followUpSteps[step].permission)).toBe(expected[step][2] === role)
    },
  )

  it('proposes and publishes only when the round is closed for answers, and says so', () => {
    const why = {
      planned: 'Omgången har inte öppnat än. Först ska alla få svara.',
      open: 'Omgången är öppen för svar. Stäng den för nya svar först.',
    } as const
    for (const roundPhase of ['planned', 'open'] as const) {
      expect(whyNotStep('propose', { phase: 'draft', roundPhase })).toBe(why[roundPhase])
      expect(whyNotStep('publish', { phase: 'adopted', roundPhase })).toBe(why[roundPhase])
    }
    for (const roundPhase of ['review', 'frozen'] as const) {
      expect(whyNotStep('propose', { phase: 'draft', roundPhase })).toBeUndefined()
      expect(whyNotStep('publish', { phase: 'adopted', roundPhase })).toBeUndefined()
    }
  })

  it('makes an edition public only by publishing, and ends where nothing leads on', () => {
    for (const step of followUpStepCodes) {
      expect(editionStates[followUpSteps[step].edition].isPublic).toBe(step === 'publish')
    }
    expect(followUpStepCodes.map((step): FollowUpPhase => followUpSteps[step].from)).not.toContain('published')
    expect(phases.filter((phase) => whyNotComment(phase) === undefined)).toEqual(['proposed'])
  })
})

describe('what is missing in a proposal', () => {
  const owedOf = (states: readonly ReportState[]) =>
    states.map((state, index) => ({
      commitmentSlug: `loefte-${index}`,
      organisation: { slug: 'o', name: 'Region Stockholm', shortName: 'R' },
      state,
      report: undefined,
    }))
  const sections = [
    { key: 'summary', id: 'a', title: 'Sammanfattning', blocks: [] },
    { key: 'mal-7', id: 'b', title: 'Mål 7', blocks: [] },
    { key: 'aktor-polisen', id: 'c', title: 'Polisen', blocks: [] },
  ]
  const text = 'Andelen är 16 procent. Den har fördubblats.'
  const checkedAs = (...found: Judgement[]) =>
    new Map([
      [
        'mal-7',
        {
          text,
          followed: [{ was: '15 procent', now: '16 procent' }],
          claims: found.map((judgement) => ({
            claim: { words: '16 procent', sentence: { start: 0, end: 22 } },
            judgement,
            why: 'För att.',
          })),
        },
      ],
    ])

  it('is every report that is not accepted, and every number that stops', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...(Object.keys(reportStates) as ReportState[])), { maxLength: 20 }),
        fc.array(fc.constantFrom(...(Object.keys(judgements) as Judgement[])), { maxLength: 20 }),
        (states, found) => {
          const gaps = proposalGaps({ owed: owedOf(states), goals: [] }, { sections }, checkedAs(...found), [])
          expect(gaps.openReports.map(({ state }) => state)).toEqual(states.filter((state) => state !== 'accepted'))
          expect(gaps.numbers.map(({ judgement }) => judgement)).toEqual(found.filter((one) => judgements[one].stops))
        },
      ),
    )
  })

  it('asks for a reason exactly when some kind of it does', () => {
    const kinds = Object.keys(missingKinds) as MissingKind[]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...kinds), { maxLength: 5 }), (found) => {
        const missing = found.map((kind) => ({ kind, words: '', href: '', count: 1 }))
        expect(needsReasonToPropose({ missing })).toBe(found.some((kind) => missingKinds[kind].needsReason))
      }),
    )
    expect(missingKinds.reports.needsReason && missingKinds.numbers.needsReason).toBe(true)
  })

  it('names the section and the sentence of a number, and what a number has become', () => {
    const { numbers, followed } = proposalGaps({ owed: [], goals: [] }, { sections }, checkedAs('wrong'), [])
    expect(followed).toEqual([{ title: 'Mål 7', was: '15 procent', now: '16 procent' }])
    expect(numbers).toEqual([
      {
        section: 'mal-7',
        title: 'Mål 7',
        words: '16 procent',
        sentence: 'Andelen är 16 procent.',
        judgement: 'wrong',
        why: 'För att.',
      },
    ])
  })

  it.each([
    [[], 'Alla lägesrapporter är godkända.'],
    [['none'], 'En lägesrapport är inte godkänd: 1 utan svar.'],
    [
      ['none', 'none', 'draft', 'returned', 'submitted', 'submitted'],
      'Sex lägesrapporter är inte godkända: 2 utan svar, 1 utkast, 1 återlämnad och 2 inskickade.',
    ],
  ] as const)('of %j is told in words', (states, words) => {
    expect(openReportsInWords(states.map((state) => ({ state }))).replaceAll('\u00a0', ' ')).toBe(words)
  })
})

describe('the forms', () => {
  const today = '2026-11-22'
  const decision = { sha256, caseNumber: '123-2026', meetingOn: today, note: '' }
  const faultsOf = (change: Partial<typeof decision>) =>
    decisionInput(today)
      .safeParse({ ...decision, ...change })
      .error?.issues.map(({ path: [field], message }) => [field, message])

  it('take a decision of today or earlier', () => {
    expect(faultsOf({})).toBeUndefined()
    expect(faultsOf({ meetingOn: '2026-01-31' })).toBeUndefined()
    expect(decisionInput(today).parse({ ...decision, caseNumber: '  123\n-2026 ' }).caseNumber).toBe('123 -2026')
  })

  it.each([
    [{ meetingOn: '2026-11-23' }, 'meetingOn', 'Sammanträdet kan inte ligga i framtiden.'],
    [{ meetingOn: '2026-02-30' }, 'meetingOn', expect.stringContaining('finns inte i kalendern')],
    [{ meetingOn: 'igår' }, 'meetingOn', expect.stringContaining('ÅÅÅÅ-MM-DD')],
    [{ meetingOn: '' }, 'meetingOn', expect.stringContaining('ÅÅÅÅ-MM-DD')],
    [{ caseNumber: ' \u202e ' }, 'caseNumber', 'Skriv beslutets diarienummer.'],
    [{ caseNumber: '12\u0007' }, 'caseNumber', expect.stringContaining('tecken som inte syns')],
    [{ caseNumber: '12\u200b3' }, 'caseNumber', expect.stringContaining('tecken som inte syns')],
    [{ caseNumber: '1'.repeat(2000) }, 'caseNumber', 'Numret får vara högst 60 tecken.'],
    [{ sha256: 'förslaget' }, 'sha256', 'Läs in sidan på nytt.'],
  ])('refuse %j', (change, field, message) => {
    expect(faultsOf(change)).toEqual([[field, message]])
  })

  it('take no reason of signs alone, and none that is too long', () => {
    for (const reason of ['', '  \n', '…', '\u200b\u200b', 'x'.repeat(2001)]) {
      expect(sendingBackInput.safeParse({ sha256, reason }).success, reason).toBe(false)
      expect(proposalInput.safeParse({ mark: sha256, reason }).success, reason).toBe(reason.trim() === '')
    }
    expect(sendingBackInput.parse({ sha256, reason: ' Tabell 3. ' }).reason).toBe('Tabell 3.')
  })

  it('take comments and answers in words', () => {
    for (const text of ['', ' ', '!!', 'x'.repeat(4001)]) {
      expect(editionCommentInput.safeParse({ sha256, section: 'summary', text }).success).toBe(false)
      expect(commentAnswerInput.safeParse({ text }).success).toBe(false)
    }
    expect(commentAnswerInput.parse({ text: ' Ändrat. ' }).text).toBe('Ändrat.')
  })

  it('know a form that was sent twice', () => {
    const at = new Date('2026-11-22T09:00:00Z')
    const after = (seconds: number) => new Date(at.getTime() + seconds * 1000)
    const last = { section: 'summary', text: 'Bra.', at }
    expect(isSameComment(last, last, after(5))).toBe(true)
    expect(isSameComment(last, last, after(301))).toBe(false)
    expect(isSameComment(last, { ...last, section: 'mal-7' }, after(5))).toBe(false)
    expect(isSameComment(last, { ...last, text: 'Bra!' }, after(5))).toBe(false)
  })
})
