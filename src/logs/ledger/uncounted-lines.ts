/**
 * Lines beyond the bound of LineCounts: shown, but not told apart. As the first reading goes through the log
 * in order, those it showed are the first such lines after the last one that was counted; so they are found
 * again in the archive by their number. README.md in this folder says what that leaves open.
 */
export class UncountedLines {
  /** How many were shown live. */
  #shown = 0;
  /** How many of those the archive has, as far as it was read. */
  #found = 0;
  /** The counted line that was shown before the first of them, and how often it had been. */
  #before: { slot: number; count: number } | undefined;
  #isAfter = false;
  /** How many came in this reading of the archive, and how many in the longest one. */
  #inReading = 0;
  #done = 0;

  startReading(): void {
    this.#inReading = 0;
  }

  /**
   * One is shown live. @param before the line shown before it, where its counts stand, and how often it was
   */
  addShown(before: { slot: number; count: number }): void {
    this.#before ??= before;
    this.#shown++;
  }

  /** The archive has brought a counted line for the nth time. */
  passCounted(slot: number, count: number): void {
    if (this.#before && slot === this.#before.slot && count >= this.#before.count) this.#isAfter = true;
  }

  /** The archive brings one. @returns whether it has yet to be shown */
  takeArchived(): boolean {
    if (++this.#inReading <= this.#done) return false;
    this.#done = this.#inReading;
    if (!this.#isAfter || this.#found >= this.#shown) return true;
    this.#found++;
    return false;
  }

  /** How many were shown live that the archive, as far as it was read, does not have. */
  get missing(): number {
    return this.#shown - this.#found;
  }
}
