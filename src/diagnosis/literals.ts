/**
 * Which literal texts a regular expression cannot match without: every match holds at least one of them, in
 * lower case. `undefined`: there are none that would help. It is what lets many rules be tried on many lines.
 */
export function requiredLiterals({ source, flags }: RegExp): string[] | undefined {
  return new Parser(source, flags.includes('u') || flags.includes('v')).parse();
}

/** Shorter ones stand in every other line. */
const MIN_LITERAL_CHARS = 3;
const MAX_ALTERNATIVES = 24;

type Literals = string[] | undefined;

class Parser {
  readonly #source: string;
  readonly #unicode: boolean;
  #at = 0;

  constructor(source: string, unicode: boolean) {
    this.#source = source;
    this.#unicode = unicode;
  }

  parse(): Literals {
    return this.#alternatives();
  }

  /** Up to the end or the closing parenthesis: one of several sequences. */
  #alternatives(): Literals {
    let all: Literals = [];
    for (;;) {
      const literals = this.#sequence();
      all =
        all && literals && all.length + literals.length <= MAX_ALTERNATIVES
          ? [...all, ...literals]
          : undefined;
      if (this.#source[this.#at] !== '|') return all;
      this.#at++;
    }
  }

  /** The best of what has to stand in it one after the other. */
  #sequence(): Literals {
    let best: Literals;
    let run = '';
    const endRun = () => {
      best = better(best, run.length >= MIN_LITERAL_CHARS ? [run] : undefined);
      run = '';
    };
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at] as string)) {
      const atom = this.#atom();
      if (atom.kind === 'nothing') continue;
      const { optional, once } = this.#quantifier();
      if (atom.kind === 'character' && !optional) run += atom.text;
      if (atom.kind !== 'character' || !once) endRun();
      if (atom.kind === 'group' && !optional) best = better(best, atom.literals);
    }
    endRun();
    return best;
  }

  #atom(): Atom {
    const char = this.#source[this.#at++] as string;
    if (char === '^' || char === '$') return { kind: 'nothing' };
    if (char === '.') return { kind: 'any' };
    if (char === '[') return this.#characterClass();
    if (char === '(') return this.#group();
    if (char === '\\') return this.#escape();
    return character(char);
  }

  #characterClass(): Atom {
    while (this.#source[this.#at] !== ']') this.#at += this.#source[this.#at] === '\\' ? 2 : 1;
    this.#at++;
    return { kind: 'any' };
  }

  #group(): Atom {
    const head =
      /^\?(?:<?[=!]|:|<[^>]*>|[ims-]+:)?/.exec(this.#source.slice(this.#at, this.#at + 60))?.[0] ?? '';
    this.#at += head.length;
    const literals = this.#alternatives();
    this.#at++;
    return head.endsWith('=') || head.endsWith('!') ? { kind: 'nothing' } : { kind: 'group', literals };
  }

  #escape(): Atom {
    const char = this.#source[this.#at++] as string;
    if (char === 'b' || char === 'B') return { kind: 'nothing' };
    if (char === 'k') this.#at = this.#source.indexOf('>', this.#at) + 1;
    if (char === 'u')
      this.#at += this.#source[this.#at] === '{' ? this.#source.indexOf('}', this.#at) - this.#at + 1 : 4;
    if (char === 'x') this.#at += 2;
    if ((char === 'p' || char === 'P') && this.#unicode) this.#at = this.#source.indexOf('}', this.#at) + 1;
    return /[a-zA-Z0-9]/.test(char) ? { kind: 'any' } : character(char);
  }

  /** Whether what stands before it may be missing, and whether it stands there just once. */
  #quantifier(): { optional: boolean; once: boolean } {
    if (!'*+?{'.includes(this.#source[this.#at] ?? ' ')) return { optional: false, once: true };
    const [all = '', min] = QUANTIFIER.exec(this.#source.slice(this.#at, this.#at + 20)) ?? [];
    this.#at += all.length;
    return { optional: all.startsWith('*') || all.startsWith('?') || min === '0', once: all === '' };
  }
}

type Atom =
  | { kind: 'character'; text: string }
  | { kind: 'group'; literals: Literals }
  | { kind: 'any' }
  | { kind: 'nothing' };

const QUANTIFIER = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/;

function character(char: string): Atom {
  // The search folds ASCII only.
  return char >= ' ' && char <= '~' ? { kind: 'character', text: char.toLowerCase() } : { kind: 'any' };
}

function better(one: Literals, other: Literals): Literals {
  return worth(other) > worth(one) ? other : one;
}

/** A long one is rare; several are less so. */
function worth(literals: Literals): number {
  if (!literals) return 0;
  return Math.min(...literals.map(({ length }) => length)) - literals.length / 8;
}
