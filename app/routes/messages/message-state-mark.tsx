import { messageStates, type MessageState } from '#app/domain/message/state.ts'
import { StatusMark } from '#app/ui/status-mark.tsx'

/** Where a message is on its way, with what hindered it. */
export function MessageStateMark({ state, hint }: { state: MessageState; hint: string }) {
  const { shape, tone, label } = messageStates[state]
  return <StatusMark shape={shape} tone={tone} label={label} hint={hint === '' ? undefined : hint} />
}
