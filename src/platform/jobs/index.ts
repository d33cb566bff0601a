export {
  type JobContext,
  type JobHandler,
  type JobOutcome,
  type JobRunner,
  type JobState,
  jobRunner,
  jobState,
  latestJobs,
} from './job-runner.ts';
