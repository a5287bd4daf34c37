/** The longest interval between two polls of the API, in milliseconds. */
export const POLL_INTERVAL_MS = 10_000;

/** What `main` keeps for `post`. */
export const STATE_LOG_DIR = 'log_dir';

/** How long the last lines may take when following ends, in milliseconds. */
export const LAST_LINES_MS = 8_000;
