// The least a program can do that asks an API for something. A script, since a module that imports `node:http`
// loads everything that module can export, WebSocket included, and takes twice as long.
const { get } = require('node:http');

get(process.env.BENCH_URL).on('response', (answer) => answer.resume());
