/** Joins class names. Components take none from outside, so nothing has to be merged or overridden. */
export { clsx as cn } from 'clsx'
