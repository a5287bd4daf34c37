import type { LineLedger } from './ledger/line-ledger.ts';
import type { LiveSink } from './live/live-reader.ts';
import type { LogOutput } from './log-output.ts';

/** Hands the bytes of live connections to the ledger, and what it says is to be shown to the output. */
export class LedgerSink implements LiveSink {
  readonly #ledger: LineLedger;
  readonly #output: LogOutput;

  constructor(ledger: LineLedger, output: LogOutput) {
    this.#ledger = ledger;
    this.#output = output;
  }

  get turn(): Promise<void> | undefined {
    return this.#output.turn;
  }

  get holdsFirstLines(): boolean {
    return this.#ledger.holdsFirstLines;
  }

  start(): void {
    this.#output.write(this.#ledger.startLive());
  }

  receive(bytes: Buffer): Promise<void> | undefined {
    return this.#output.write(this.#ledger.live(bytes));
  }

  releaseFirstLines(): void {
    this.#output.write(this.#ledger.releaseFirstLines());
  }

  end(): boolean {
    const { lines, broughtNew } = this.#ledger.endLive();
    this.#output.write(lines);
    return broughtNew;
  }
}
