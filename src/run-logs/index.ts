/** The one door to the action run-logs, so that the bundle has it in one file. */
export { followInBackground } from './follower.ts';
export { post } from './post.ts';
export { start } from './start.ts';
