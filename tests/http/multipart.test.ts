import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readUpload } from '#app/http/multipart.server.ts'

const boundary = '----WebKitFormBoundaryabc123'

const partOf = (head: string, bytes: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
    bytes,
    Buffer.from('\r\n'),
  ])

const bodyOf = (...parts: Buffer[]): Buffer => Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)])

/** A request whose body comes in pieces of the size. */
function requestOf(body: Buffer, size = 1000, type = `multipart/form-data; boundary=${boundary}`): Request {
  let at = 0
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= body.length) controller.close()
      else controller.enqueue(body.subarray(at, at + size))
      at += size
    },
  })
  const init = { method: 'POST', body: stream, headers: { 'Content-Type': type }, duplex: 'half' as const }
  return new Request('http://localhost/', init)
}

const dropped: Buffer[] = []
const take = {
  receive: async (bytes: AsyncIterable<Uint8Array>) => {
    const parts: Uint8Array[] = []
    for await (const part of bytes) parts.push(part)
    return Buffer.concat(parts)
  },
  discard: (received: Buffer) => {
    dropped.push(received)
    return Promise.resolve()
  },
}
const refusalOf = async (request: Request): Promise<number> => {
  try {
    await readUpload(request, take)
  } catch (error) {
    if (error instanceof Response) return error.status
    throw error
  }
  return 200
}

describe('a form with a file', () => {
  it('comes back byte for byte, in whatever pieces it came and whatever it holds', async () => {
    const nasty = fc.constantFrom(
      '\r\n',
      '--',
      `\r\n--${boundary.slice(0, -1)}`,
      `--${boundary}`,
      '\r',
      '\n',
      'ä',
      '\0',
    )
    const content = fc
      .array(
        fc.oneof(
          nasty.map((text) => Buffer.from(text)),
          fc.uint8Array({ maxLength: 20 }).map((one) => Buffer.from(one)),
        ),
      )
      .map((parts) => Buffer.concat(parts))
      // What would end the part cannot be in it: that is what senders choose their boundary by.
      .filter(
        (bytes) => !Buffer.concat([Buffer.from('\r\n'), bytes, Buffer.from('\r\n')]).includes(`\r\n--${boundary}`),
      )
    await fc.assert(
      fc.asyncProperty(
        content,
        fc.integer({ min: 1, max: 64 }),
        fc.string({ maxLength: 30 }),
        async (bytes, size, text) => {
          const field = text.replaceAll('\0', '')
          const body = bodyOf(
            partOf('name="version"', Buffer.from(field)),
            partOf('name="file"; filename="tabell; 3 = åäö.csv"\r\nContent-Type: text/csv', bytes),
            partOf('name="efter"', Buffer.from('x')),
          )
          expect(await readUpload(requestOf(body, size), take)).toEqual({
            fields: { version: field, efter: 'x' },
            file: { name: 'tabell; 3 = åäö.csv', received: bytes },
          })
        },
      ),
    )
  })

  it.each([
    ['as browsers do', 'a%22b.xlsx'],
    ['after a backslash', 'a\\"b.xlsx'],
  ])('has a file whose name holds a quotation mark, written %s', async (_, name) => {
    const body = bodyOf(partOf(`name="file"; filename="${name}"`, Buffer.from('x')))
    expect((await readUpload(requestOf(body), take)).file?.name).toBe('a"b.xlsx')
  })

  it('has no file when none was chosen, and takes the first of two', async () => {
    const none = bodyOf(partOf('name="file"; filename=""', Buffer.alloc(0)))
    expect(await readUpload(requestOf(none), take)).toEqual({ fields: {}, file: undefined })
    const [a, b] = ['a', 'b'].map((name) => partOf(`name="file"; filename="${name}.txt"`, Buffer.from(name)))
    const two = await readUpload(requestOf(bodyOf(a ?? Buffer.alloc(0), b ?? Buffer.alloc(0))), take)
    expect(two.file).toEqual({ name: 'a.txt', received: Buffer.from('a') })
  })

  it('that ends too early is refused, and what was received is let go of', async () => {
    const whole = bodyOf(
      partOf('name="file"; filename="a.txt"', Buffer.from('abc')),
      partOf('name="b"', Buffer.from('c')),
    )
    dropped.length = 0
    expect(await refusalOf(requestOf(whole.subarray(0, whole.length - 20)))).toBe(400)
    expect(dropped).toEqual([Buffer.from('abc')])
  })

  it.each([
    ['a form of another kind', requestOf(Buffer.from('a=1'), 10, 'application/x-www-form-urlencoded'), 415],
    ['a form without a boundary', requestOf(bodyOf(), 10, 'multipart/form-data'), 415],
    ['a part without a name', requestOf(bodyOf(partOf('filename="a"', Buffer.from('x')))), 400],
    ['a field without end', requestOf(bodyOf(partOf('name="a"', Buffer.alloc(20_000, 'x')))), 400],
    ['a head without end', requestOf(Buffer.from(`--${boundary}\r\n${'x'.repeat(20_000)}`)), 400],
    ['no form at all', requestOf(Buffer.from('x'.repeat(100))), 400],
  ])('is refused as %s with the status', async (_what, request, status) => {
    expect(await refusalOf(request)).toBe(status)
  })
})
