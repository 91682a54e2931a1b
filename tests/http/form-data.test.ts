import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fieldErrors } from '#app/http/field-errors.ts'
import { readForm, textOf } from '#app/http/form-data.server.ts'

const post = (fields: readonly (readonly [string, string])[]): Request =>
  new Request('http://localhost/', {
    method: 'POST',
    body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
  })

const raw = (body: string, type: string | undefined): Request => {
  const request = new Request('http://localhost/', { method: 'POST', body })
  if (type === undefined) request.headers.delete('Content-Type')
  else request.headers.set('Content-Type', type)
  return request
}

/** The status that the form was refused with, or what was read. */
async function answer(request: Request): Promise<unknown> {
  try {
    return await readForm(request)
  } catch (refused) {
    if (!(refused instanceof Response)) throw refused
    expect(await refused.text()).toMatch(/^[A-ZÅÄÖ].+\.$/)
    return refused.status
  }
}

// oxlint-disable-next-line no-control-regex -- these are what is dropped
const noText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g

describe('a posted form', () => {
  it('is nested by the dots in the names of its fields', async () => {
    expect(
      await readForm(
        post([
          ['version', '3'],
          ['contributions.0.indicatorId', '7'],
          ['contributions.0.chosen', 'on'],
          ['contributions.1.indicatorId', '9'],
          ['ownValues.0.text', '20–25 %'],
        ]),
      ),
    ).toEqual({
      version: '3',
      contributions: [{ indicatorId: '7', chosen: 'on' }, { indicatorId: '9' }],
      ownValues: [{ text: '20–25 %' }],
    })
  })

  it('keeps every text exactly, but for line ends and signs that are no text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        const form = await readForm(post([['text', text]]))
        expect(form['text']).toBe(text.replace(/\r\n?|[\v\f]/g, '\n').replace(noText, ''))
      }),
    )
    expect(await readForm(post([['text', 'a\r\nb\rc\nd\0e']]))).toEqual({ text: 'a\nb\nc\nde' })
    expect(await readForm(post([['text', 'a\tb\u0007\u000b\u001b\ufffe\u2028🐦']]))).toEqual({
      text: 'a\tb\n\u2028🐦',
    })
  })

  it('reads both kinds of form encoding, and leaves files out', async () => {
    const body = new FormData()
    body.set('name', 'Åsa')
    body.set('file', new File(['hemligt'], 'a.txt'))
    expect(await readForm(new Request('http://localhost/', { method: 'POST', body }))).toEqual({ name: 'Åsa' })
  })

  it('keeps the last value of a field that is sent twice', async () => {
    expect(
      await readForm(
        post([
          ['a', '1'],
          ['a', '2'],
        ]),
      ),
    ).toEqual({ a: '2' })
  })

  it('that is no form is refused as such', async () => {
    for (const type of [undefined, 'application/json', 'text/plain', 'application/x-www-form-urlencodedx']) {
      expect(await answer(raw('a=1', type)), String(type)).toBe(415)
    }
    expect(await answer(raw('trasigt', 'multipart/form-data; boundary=x'))).toBe(400)
    expect(await answer(raw('trasigt', 'multipart/form-data'))).toBe(400)
  })

  it('with very many fields is refused', async () => {
    const fields = (count: number) => post(Array.from({ length: count }, (_, index) => [`f${index}`, '']))
    expect(Object.keys((await answer(fields(1000))) as object).length).toBe(1000)
    expect(await answer(fields(1001))).toBe(413)
  })

  it.each([
    '__proto__.polluted',
    'constructor.prototype.polluted',
    'a.__proto__.polluted',
    'a.0.__proto__.polluted',
    'prototype',
    'a..b',
    '.a',
    'a.',
    '',
    'a.b.c.d.e.f',
    'a.0.1000.x',
    'a.0.b.1000000000',
  ])('with a field named %j is refused, or holds nothing that it should not', async (name) => {
    await answer(
      post([
        [name, 'yes'],
        ['ok', '1'],
      ]),
    )
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(([] as unknown as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it.each([
    '__proto__',
    '__proto__.ok',
    'a.__proto__.ok',
    'a.0.__proto__',
    'constructor.prototype.ok',
    'a.prototype',
    'a..b',
    '',
    'a.b.c.d.e.f',
  ])('with a field named %j is refused whole, so that nothing is inherited that was not sent', async (name) => {
    expect(
      await answer(
        post([
          ['first', '1'],
          [name, 'x'],
        ]),
      ),
    ).toBe(400)
  })

  it('with names made of anything is read or refused, and never changes what all objects share or grows without bound', async () => {
    const part = fc.oneof(
      fc.constantFrom(
        '__proto__',
        'constructor',
        'prototype',
        'length',
        'toString',
        '0',
        '1',
        '999',
        '1000',
        '4294967295',
        '',
      ),
      fc.string({ maxLength: 4 }),
    )
    const name = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('.'))
    const shared = JSON.stringify([
      Object.getOwnPropertyNames(Object.prototype),
      Object.getOwnPropertyNames(Array.prototype),
    ])
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, fc.string({ maxLength: 4 })), { maxLength: 8 }), async (fields) => {
        const read = await answer(post(fields))
        expect(typeof read === 'number' ? [400, 413] : [read]).toContain(read)
        expect(JSON.stringify(read).length).toBeLessThan(100_000)
        expect(
          JSON.stringify([Object.getOwnPropertyNames(Object.prototype), Object.getOwnPropertyNames(Array.prototype)]),
        ).toBe(shared)
      }),
      { numRuns: 1000 },
    )
  })

  it('gives back a field as text, more than any field takes but not without end', async () => {
    const form = await readForm(
      post([
        ['a', 'x'.repeat(30_000)],
        ['b.c', '1'],
      ]),
    )
    expect(textOf(form, 'a').length).toBe(20_000)
    expect(textOf(form, 'b')).toBe('')
    expect(textOf(form, 'toString')).toBe('')
  })
})

describe('the faults of a form', () => {
  it('are the first message for each field, named as in the form', () => {
    const schema = z.object({
      rows: z.array(z.object({ text: z.string().min(2, 'Kort.').regex(/^a/, 'Inte a.') })),
      name: z.string('Namn.'),
    })
    const result = schema.safeParse({ rows: [{ text: 'aa' }, { text: 'b' }] })
    expect(result.success ? {} : fieldErrors(result.error)).toEqual({ 'rows.1.text': 'Kort.', name: 'Namn.' })
  })
})
