// The least a program can do that follows a log with Node: one request, one WebSocket, what comes goes out.
const { get } = require('node:http');
const { WebSocket } = require('ws');

const { BENCH_LOGS_URL, BENCH_TOKEN } = process.env;

get(BENCH_LOGS_URL, { headers: { authorization: `Bearer ${BENCH_TOKEN}` } }, async (answer) => {
  const chunks = await answer.toArray();
  const { live_url: liveUrl } = JSON.parse(Buffer.concat(chunks).toString());
  const socket = new WebSocket(liveUrl.replace(/^http/, 'ws'), { perMessageDeflate: false });
  socket.on('message', (frame) => process.stdout.write(JSON.parse(frame).data));
});
