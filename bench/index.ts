import { parseArgs } from 'node:util';
import { NODE } from './action.ts';
import { archive } from './archive.ts';
import { diagnosis } from './diagnosis.ts';
import { doctl } from './doctl.ts';
import { type Row, table } from './figures.ts';
import { live } from './live.ts';
import { machine } from './machine.ts';
import { requests } from './requests.ts';
import { start } from './start.ts';

const USAGE = `npm run bench [-- NAME] [-- --quick]
NAME: archive, diagnosis, live, start, requests, doctl. Default: all.
  --quick          smaller logs, shorter times, fewer runs
  --runs N         runs of each archived log (3) and, times five, of the start
  --megabytes A,B  sizes of archived logs (1,100,1000)
  --seconds N      how long live lines are written (5)
  --speed N        how fast ten minutes go by (50)
  --doctl PATH     a doctl that is there already (otherwise it is installed with Go for this run)`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    runs: { type: 'string' },
    megabytes: { type: 'string' },
    seconds: { type: 'string' },
    speed: { type: 'string' },
    doctl: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const runs = Number(values.runs ?? (values.quick ? 1 : 3));
const megabytes = (values.megabytes ?? (values.quick ? '1,100' : '1,100,1000')).split(',').map(Number);
const seconds = Number(values.seconds ?? (values.quick ? 2 : 5));
const speed = Number(values.speed ?? (values.quick ? 100 : 50));

const BENCHES: Record<string, () => Promise<Row[]>> = {
  archive: () => archive({ megabytes, runs }),
  diagnosis: () => diagnosis({ megabytes: Math.max(...megabytes), runs }),
  live: () => live({ seconds }),
  start: () => start({ runs: runs * 5 }),
  requests: () => requests({ speed }),
  doctl: () => doctl({ program: values.doctl, runs, seconds }),
};

const unknown = positionals.filter((name) => !(name in BENCHES));
if (values.help || unknown.length > 0) {
  console.log(USAGE);
  process.exitCode = unknown.length > 0 ? 1 : 0;
} else {
  await run(positionals.length > 0 ? positionals : Object.keys(BENCHES));
}

async function run(names: string[]): Promise<void> {
  const rows: Row[] = [];
  for (const name of names) {
    process.stderr.write(`${name} …\n`);
    rows.push(...((await BENCHES[name]?.()) ?? []));
  }
  console.log(
    `${machine(NODE)}\nMedians of ${runs} runs after one to warm up; ${new Date().toISOString()}\n`,
  );
  console.log(table(rows));
}
