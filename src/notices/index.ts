export { listMessages, findMessage } from './inbox.ts'
export type { Message, Sender } from './message.ts'
export { type Notice, notify } from './notify.ts'
export { findEmailDelivery } from './store.ts'
