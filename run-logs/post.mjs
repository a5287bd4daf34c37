// What GitHub's runner starts for this action when the job ends.
process.argv[2] = 'run-logs-post';
await import('../dist/index.js');
