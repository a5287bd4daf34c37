// What GitHub's runner starts for this action. All of it is in the bundle, which goes by the word after its file:
// the process that follows the logs is started as this file too, with a word of its own.
process.argv[2] ??= 'run-logs';
await import('../dist/index.js');
