export { defineJob, enqueue, type Job, taskList } from './job.ts'
export { startWorker, type Tick } from './worker.ts'
