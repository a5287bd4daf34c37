import { parseArgs } from 'node:util';
import { benchArchive } from './archive.ts';
import { benchLive } from './live.ts';
import { benchRequests } from './requests.ts';
import { benchStart } from './start.ts';
import { machine, printTable, type Row } from './table.ts';

/** Side by side in one run: `npm run bench`, or `npm run bench -- NAME` for one. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' } },
});
const runs = Number(values.runs);

const BENCHES: Record<string, () => Promise<Row[]>> = {
  archive: () => benchArchive(runs),
  live: benchLive,
  start: () => benchStart(runs * 5),
  requests: benchRequests,
};

const names = positionals.length > 0 ? positionals : Object.keys(BENCHES);
const unknown = names.find((name) => !(name in BENCHES));
if (unknown !== undefined) {
  console.error(`There is no bench named ${unknown}. There are: ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(1);
}
const rows: Row[] = [];
for (const name of names) rows.push(...(await BENCHES[name]!()));
console.log(`\n${machine()}\nMedians of ${runs} runs.\n`);
printTable(rows);
