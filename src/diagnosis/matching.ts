import type { InPieces } from '../basics/pieces.ts';
import { LiteralSearch } from './literal-search.ts';
import { requiredLiterals } from './literals.ts';
import type { LogLine, Rank, Rule } from './rule.ts';

/** A rule that fits some lines of a log. */
export interface Match {
  rule: Rule;
  rank: Rank;
  /** Places in the list of lines: of the key line first, then of the rule's other lines. */
  at: [number, ...number[]];
  /** What the named groups matched. */
  parts: Record<string, string>;
}

/** From what says most to what says least. */
const RANKS: readonly Rank[] = ['cause', 'wrapper', 'symptom', 'epilogue'];

/**
 * Rules made ready to be tried on many lines. Their order counts: of two that name the same line the first
 * wins.
 */
export class RuleSet {
  readonly rules: readonly Rule[];
  readonly #search: LiteralSearch;
  /** For each literal the rules that need it (or another one) in the line of their first pattern. */
  readonly #needing: number[][] = [];
  /** Rules without such a literal. */
  readonly #always: number[] = [];

  constructor(rules: readonly Rule[]) {
    this.rules = rules;
    const places = new Map<string, number>();
    for (const [index, rule] of rules.entries()) {
      const literals = requiredLiterals(rule.lines[0]);
      if (!literals) this.#always.push(index);
      for (const literal of literals ?? []) {
        const place = places.get(literal) ?? places.size;
        places.set(literal, place);
        this.#needing[place] ??= [];
        this.#needing[place].push(index);
      }
    }
    this.#search = new LiteralSearch([...places.keys()]);
  }

  /**
   * For each line that a rule names the match that says most of it. `stage`: the kind of log they come from.
   */
  *match(lines: readonly LogLine[], stage: 'BUILD' | 'DEPLOY'): InPieces<Map<number, Match>> {
    const best = new Map<number, Match>();
    const seenAt = new Int32Array(this.rules.length).fill(-1);
    let chars = 0;
    for (const [index, { text }] of lines.entries()) {
      if (text === '') continue;
      chars += text.length;
      if (chars > PIECE_CHARS) {
        yield;
        chars = 0;
      }
      const tryRule = (place: number) => {
        if (seenAt[place] === index) return;
        seenAt[place] = index;
        const rule = this.rules[place] as Rule;
        if (rule.stage !== undefined && rule.stage !== stage) return;
        const match = matchAt(rule, lines, index);
        if (match && this.#saysMore(match, best.get(match.at[0]))) best.set(match.at[0], match);
      };
      this.#always.forEach(tryRule);
      this.#search.each(text, (literal) => this.#needing[literal]?.forEach(tryRule));
    }
    return best;
  }

  #saysMore(match: Match, than: Match | undefined): boolean {
    if (!than) return true;
    const byRank = RANKS.indexOf(match.rank) - RANKS.indexOf(than.rank);
    return byRank !== 0 ? byRank < 0 : this.rules.indexOf(match.rule) < this.rules.indexOf(than.rule);
  }
}

/** Some 30 ms where every line could be anything. */
const PIECE_CHARS = 128 * 1024;

const DEFAULT_WITHIN = 10;

function matchAt(rule: Rule, lines: readonly LogLine[], start: number): Match | undefined {
  // Nearly every rule that is tried on a line fails here: it costs nothing else.
  if (rule.lines[0].exec((lines[start] as LogLine).text) === null) return undefined;
  const { within = DEFAULT_WITHIN, unless, evidence = 0, rank = 'cause' } = rule;
  const at: number[] = [];
  const parts: Record<string, string> = {};
  for (const [index, pattern] of rule.lines.entries()) {
    const from = index === 0 ? start : (at[index - 1] as number) + 1;
    const to = index === 0 ? start : Math.min(lines.length - 1, from + within - 1);
    const place = find(pattern, unless, lines, from, to, parts);
    if (place === undefined) return undefined;
    at.push(place);
  }
  const keyLine = at[evidence] ?? start;
  return { rule, rank, at: [keyLine, ...at.filter((place) => place !== keyLine)], parts };
}

function find(
  pattern: RegExp,
  unless: RegExp | undefined,
  lines: readonly LogLine[],
  from: number,
  to: number,
  parts: Record<string, string>,
): number | undefined {
  for (let index = from; index <= to; index++) {
    const { text } = lines[index] as LogLine;
    const found = pattern.exec(text);
    if (!found || unless?.test(text)) continue;
    for (const [name, part] of Object.entries(found.groups ?? {})) if (part !== undefined) parts[name] = part;
    return index;
  }
  return undefined;
}
