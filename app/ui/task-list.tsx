import type { ComponentPropsWithoutRef, ReactNode } from 'react'

import { classNames } from './class-names.ts'

export type Task = {
  id: string
  title: ReactNode
  /** Leave out where it is told elsewhere; then the row has one column less. */
  status?: ReactNode | undefined
  /** A tick before the title, which becomes its label. `about` is said before it to those who hear the page. */
  tick?: (ComponentPropsWithoutRef<'input'> & { id: string; name: string; about: string }) | undefined
  meta?: ReactNode | undefined
  action?: ReactNode | undefined
}

/** What is to be done, how it stands, and the one thing to do about it; stacked on a phone. */
export function TaskList({ tasks, ordered = false }: { tasks: readonly Task[]; ordered?: boolean | undefined }) {
  const List = ordered ? 'ol' : 'ul'
  return (
    <List className="task-list" role="list">
      {tasks.map((task) => (
        <li
          key={task.id}
          className={classNames(task.tick && 'task-ticked', task.status === undefined && 'task-plain') || undefined}
        >
          <div>
            <TaskTitle task={task} />
            {task.meta ? <div className="task-meta">{task.meta}</div> : null}
          </div>
          {task.status === undefined ? null : <div>{task.status}</div>}
          {task.action ? <div className="task-action">{task.action}</div> : null}
        </li>
      ))}
    </List>
  )
}

function TaskTitle({ task: { tick, title } }: { task: Task }) {
  if (tick === undefined) return <p className="task-title">{title}</p>
  const { about, ...input } = tick
  return (
    <label className="task-title task-tick" htmlFor={input.id}>
      <input {...input} type="checkbox" />
      <span>
        <span className="hidden-visually">{about} </span>
        {title}
      </span>
    </label>
  )
}
