export { type App, type AppOptions, createApp } from './app.ts'
export { type FieldErrors, type Form, readForm } from './form.ts'
export { frameOf, redirectTo, sendPage } from './page.ts'
export type { Operator, Person, Policy } from './policy.ts'
