import type { ReactNode } from 'react'

export type Task = {
  id: string
  title: ReactNode
  href?: string | undefined
  hint?: ReactNode
  status: ReactNode
  lang?: string | undefined
}

/** What is left to do, each with how it stands. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="rows tasks">
      {tasks.map((task) => (
        <li key={task.id}>
          <div>
            {task.href ? (
              <a href={task.href} lang={task.lang}>
                {task.title}
              </a>
            ) : (
              <span lang={task.lang}>{task.title}</span>
            )}
            {task.hint ? <p className="hint">{task.hint}</p> : null}
          </div>
          <div>{task.status}</div>
        </li>
      ))}
    </ul>
  )
}
