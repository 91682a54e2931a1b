import { editionPages } from '#app/domain/follow-up/addresses.ts'
import { changeGroupCodes, changeGroups } from '#app/domain/follow-up/comparing/change-group.ts'
import { counted, formatList } from '#app/domain/swedish.ts'
import { Notice } from '#app/ui/notice.tsx'

/** "två värden och ett namn"; `changed` counts the changes of each group, in the groups' order. */
export const changesInWords = (changed: readonly number[]): string =>
  formatList(
    changeGroupCodes.flatMap((code, index) => {
      const count = changed[index] ?? 0
      const { one, many, gender } = changeGroups[code]
      return count === 0 ? [] : [counted(count, one, many, gender)]
    }),
  )

/** Whether the site says something otherwise today than the edition, how much, and the way to what. */
export function ChangesInShort({ year, changed }: { year: number; changed: readonly number[] }) {
  const words = changesInWords(changed)
  const title = 'Ändrat sedan publiceringen'
  return words === '' ? (
    <p>
      <strong>{title}:</strong> inget. Det som står här är detsamma som webbplatsen säger i dag.
    </p>
  ) : (
    <Notice kind="info" title={title}>
      <p>
        Webbplatsen säger i dag något annat om {words}. <a href={editionPages(year).changes}>Se vad som har ändrats</a>
      </p>
    </Notice>
  )
}
