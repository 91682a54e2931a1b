import type { ReactNode } from 'react'

export type Task = {
  id: string
  title: ReactNode
  status: ReactNode
  meta?: ReactNode | undefined
  action?: ReactNode | undefined
}

/** What is to be done, how it stands, and the one thing to do about it; stacked on a phone. */
export function TaskList({ tasks, ordered = false }: { tasks: readonly Task[]; ordered?: boolean | undefined }) {
  const List = ordered ? 'ol' : 'ul'
  return (
    <List className="task-list" role="list">
      {tasks.map((task) => (
        <li key={task.id}>
          <div>
            <p className="task-title">{task.title}</p>
            {task.meta ? <p className="task-meta">{task.meta}</p> : null}
          </div>
          <div>{task.status}</div>
          {task.action ? <div className="task-action">{task.action}</div> : null}
        </li>
      ))}
    </List>
  )
}
