/** A part of a multipart form as it comes. Its bytes must be read before the next part is asked for. */
interface Part {
  name: string
  /** Undefined for a field, the name that the sender gave for a file; empty where no file was chosen. */
  fileName: string | undefined
  bytes: AsyncGenerator<Uint8Array>
}

/** The form is broken, or more than it may be. */
class UnreadableForm extends Error {
  override name = 'UnreadableForm'
}

const longestHead = 8_000
const longestField = 10_000
const mostFields = 100

/** Reads bytes up to marks in them, holding no more than it has to. */
class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>
  #held: Buffer

  constructor(before: string, chunks: AsyncIterable<Uint8Array>) {
    this.#held = Buffer.from(before)
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /** The bytes up to the mark, which is passed. */
  async *until(mark: Buffer): AsyncGenerator<Uint8Array> {
    for (;;) {
      const at = this.#held.indexOf(mark)
      const sure = at === -1 ? this.#held.length - mark.length + 1 : at
      if (sure > 0) yield this.#held.subarray(0, sure)
      if (sure > 0) this.#held = this.#held.subarray(sure)
      if (at !== -1) {
        this.#held = this.#held.subarray(mark.length)
        return
      }
      const next = await this.#chunks.next()
      if (next.done === true) throw new UnreadableForm('The form ends too early.')
      this.#held = Buffer.concat([this.#held, next.value])
    }
  }

  /** The bytes up to the mark as text, at most so many. */
  async textUntil(mark: Buffer, most: number): Promise<string> {
    return textOf(this.until(mark), most)
  }

  /** Reads to the end and drops what is there, so that the sender can be answered. */
  async drain(): Promise<void> {
    while ((await this.#chunks.next()).done !== true);
  }
}

async function textOf(bytes: AsyncIterable<Uint8Array>, most: number): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of bytes) {
    size += part.length
    if (size > most) throw new UnreadableForm('A field is too long.')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/**
 * `form-data; name="file"; filename="a.pdf"`; browsers write quotation marks and line breaks in names as %22 and %0D, other
 * programs a quotation mark after a backslash.
 */
function readHead(head: string): Pick<Part, 'name' | 'fileName'> {
  const disposition = /^content-disposition:\s*form-data(.*)$/im.exec(head)?.[1] ?? ''
  const value = (name: string) => new RegExp(`;\\s*${name}="((?:\\\\"|[^"])*)"`, 'i').exec(disposition)?.[1]
  const name = value('name')
  if (name === undefined) throw new UnreadableForm('A part has no name.')
  return { name, fileName: value('filename')?.replaceAll(/%22|\\"/g, '"') }
}

/** The parts of the body, in order. */
async function* partsOf(body: AsyncIterable<Uint8Array>, boundary: string): AsyncGenerator<Part> {
  const line = Buffer.from('\r\n')
  // The first boundary stands at the very beginning; a line break before it makes it like the others.
  const reader = new ByteReader('\r\n', body)
  const mark = Buffer.from(`\r\n--${boundary}`)
  await reader.textUntil(mark, longestHead)
  for (;;) {
    const rest = await reader.textUntil(line, longestHead)
    if (rest.startsWith('--')) break
    const head = await reader.textUntil(Buffer.from('\r\n\r\n'), longestHead)
    const bytes = reader.until(mark)
    yield { ...readHead(head), bytes }
    // A file that nobody took is passed.
    for await (const _ of bytes);
  }
  await reader.drain()
}

/** A request's body piece by piece. */
async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}

/** What a form with a file brought. */
export interface Upload<Received> {
  /** The fields by their names. */
  fields: Record<string, string>
  /** Undefined when no file was chosen. */
  file: { name: string; received: Received } | undefined
}

/**
 * Reads a posted form with at most one file, which `receive` takes as it comes. A second file is not taken. When the form
 * turns out to be broken after the file, what was received is handed to `discard`.
 *
 * @throws Response 400, 413 or 415 with a text in Swedish
 */
export async function readUpload<Received>(
  request: Request,
  {
    receive,
    discard,
    longest = longestField,
  }: {
    /** Most bytes of a field, where more than usual is pasted into one. */
    longest?: number
    receive: (bytes: AsyncIterable<Uint8Array>) => Promise<Received>
    discard: (received: Received) => Promise<void>
  },
): Promise<Upload<Received>> {
  const type = request.headers.get('Content-Type') ?? ''
  const boundary = /^multipart\/form-data\s*;\s*boundary="?([^";,\s]{1,200})"?/i.exec(type)?.[1]
  if (boundary === undefined || request.body === null) {
    throw new Response('Formuläret kom i ett format som inte går att läsa.', { status: 415 })
  }
  const fields = new Map<string, string>()
  let file: Upload<Received>['file']
  try {
    for await (const { name, fileName, bytes } of partsOf(chunksOf(request.body), boundary)) {
      if (fileName === undefined) {
        fields.set(name, (await textOf(bytes, longest)).replaceAll('\0', ''))
        if (fields.size > mostFields) throw new UnreadableForm('Too many fields.')
      } else if (fileName !== '' && file === undefined) {
        file = { name: fileName, received: await receive(bytes) }
      }
    }
  } catch (error) {
    if (file !== undefined) await discard(file.received)
    if (error instanceof RangeError) throw new Response('Det du skickade är för stort.', { status: 413 })
    if (!(error instanceof UnreadableForm)) throw error
    throw new Response('Formuläret kom fram trasigt. Gå tillbaka, läs in sidan igen och försök på nytt.', {
      status: 400,
    })
  }
  return { fields: Object.fromEntries(fields), file }
}
