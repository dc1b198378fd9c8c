export { countTaken, freeSlot, takeSlot } from './store.ts'
