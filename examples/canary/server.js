const { createServer } = require('node:http');

const port = Number(process.env.PORT ?? 8080);
createServer((_, response) => response.end(`${process.env.CANARY_RUN}\n`)).listen(port, () => {
  console.log(`Listening on ${port}`);
});
