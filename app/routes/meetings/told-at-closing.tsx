import { counted, formatList } from '#app/domain/swedish.ts'

interface Told {
  id: number
  name: string
  numbers: readonly number[]
  reached: number
  people: readonly string[]
}

/** Whom each organisation's message goes to: by name for those who may see it. */
const reachedInWords = ({ reached, people }: Told): string =>
  reached === 0
    ? 'ingen att nå'
    : people.length === 0
      ? counted(reached, 'person', 'personer')
      : formatList([...people])

/** Who is told of what when a meeting is closed, and who of the rest by the summary. */
export function ToldAtClosing({ told }: { told: readonly Told[] }) {
  return (
    <>
      {told.length === 0 ? null : (
        <>
          <p>
            De som ska göra något får ett meddelande om sina beslut när du avslutar. Den som redan har fått veta ett
            beslut får det inte en gång till:
          </p>
          <ul>
            {told.map((one) => (
              <li key={one.id}>
                {one.name}, beslut {formatList(one.numbers.map(String))}: {reachedInWords(one)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        Sammanfattningen går inte ut av sig själv. Samordnaren skickar den efteråt till styrgruppen och dem som har en
        personlig länk till sammanträdet.
      </p>
    </>
  )
}
