// The least a program can do that asks an API for something.
import { get } from 'node:http';

get(process.env.BENCH_URL).on('response', (answer) => answer.resume());
