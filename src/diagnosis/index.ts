/**
 * What `main` asks of the diagnosis, in one place: it is loaded only where something failed, and one place
 * makes one file of the bundle.
 */
export { diagnoseCrashes } from './crashes.ts';
export { failedLogs } from './failed-logs.ts';
export { analyzeFailures, failuresFromApi } from './failure-analysis.ts';
