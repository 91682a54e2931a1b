import { expect, it } from 'vitest'
import { read } from '#app/db/database.server.ts'
import { checkText } from '#app/db/follow-up/claims.server.ts'
import type { SignedIn } from '#app/domain/access/roles.ts'
import { useDatabase } from '../support/database.ts'

useDatabase('example')

const coordinator: SignedIn = {
  kind: 'user',
  userId: 'c',
  name: 'Demo samordnare',
  role: 'coordinator',
  organisation: null,
}

async function firstSuggestions(key: string, text: string): Promise<(string | undefined)[]> {
  const round = await read().reportingRound.findFirstOrThrow({ where: { year: 2026 } })
  const { claims } = await checkText(coordinator, round, key, text, [])
  return claims.map(({ suggestions }) => suggestions[0]?.label.replaceAll('\u00a0', ' '))
}

it.each(['analysis', 'mal-7'])(
  'what a text in %s speaks of is suggested, though no goal is measured with it',
  async (key) => {
    const found = await firstSuggestions(
      key,
      'Rutin för skolgång i skyddat boende finns i 22 procent av kommunerna i riket 2019, en ökning med sju procentenheter sedan 2018. Spridningen mellan länen är 0–57 procent.',
    )
    expect(found).toEqual([
      expect.stringMatching(/^Rutin för skolgång.*riket 2019: 22 procent$/),
      expect.stringMatching(/^Rutin för skolgång.*riket 2018–2019.*7 procentenheter mer$/),
      expect.stringMatching(/^Rutin för skolgång.*2019: 0–57 procent$/),
    ])
  },
)

it('nothing is suggested to numbers beside the words of no indicator', async () => {
  expect(await firstSuggestions('mal-7', 'Budgeten var 22 procent lägre än planerat.')).toEqual([undefined])
})

it('points that are told as percent between two named years are suggested last, and said to be wrong', async () => {
  const round = await read().reportingRound.findFirstOrThrow({ where: { year: 2026 } })
  const text = 'Andelen har ökat med 20 procent från 2019 till 2022.'
  const { claims } = await checkText(coordinator, round, 'mal-7', text, [])
  expect(claims[0]?.suggestions.at(-1)).toMatchObject({ judgement: 'wrong', isCertain: false })
})

it('of equal values the one comes first whose group the sentence names, in whatever form of the word', async () => {
  const text = 'Överenskommelser om samverkan finns med polisen i 20–25 procent av kommunerna (2017).'
  expect((await firstSuggestions('analysis', text))[0]).toBe(
    'Överenskommelser om samverkan, polis, riket 2017: 20–25 procent',
  )
})
