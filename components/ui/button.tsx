import type { ButtonHTMLAttributes } from 'react'

const kinds = { primary: 'btn', secondary: 'btn btn-2', danger: 'btn btn-x', quiet: 'btn btn-0' }
export type ButtonKind = keyof typeof kinds

export const buttonClass = (kind: ButtonKind = 'primary') => kinds[kind]

/** Says what it does. A form has one primary button. */
export function Button({
  kind = 'primary',
  type = 'submit',
  ...button
}: Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style'> & { kind?: ButtonKind }) {
  return <button className={kinds[kind]} type={type} {...button} />
}
