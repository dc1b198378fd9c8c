export { replayCommand } from './replay.command.ts'
