import { UnexpectedResponse } from './json-fields.ts';

/** Levels of objects and lists in each other; an app's spec has nine at most. */
const MAX_DEPTH = 64;
/**
 * Values in a response: 5,000 for each of the 50 apps of a page. A response is parsed in one go, during which
 * no timer fires and no signal is handled. The worst case, as many different names, takes 0.2 s.
 */
const MAX_VALUES = 250_000;

/**
 * The value of a JSON text. How deep and how many its values are is found out before any of them is made, in
 * time proportional to the text's length: a parser takes fifty bytes of memory for one of the text.
 * @throws SyntaxError where it is no JSON, UnexpectedResponse where it is beyond a limit
 */
export function parseJson(text: string): unknown {
  let depth = 0;
  let values = 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at);
    } else if (code === COMMA) {
      values++;
    } else if (code === BRACE || code === BRACKET) {
      values++;
      if (++depth > MAX_DEPTH) throw new UnexpectedResponse(`more than ${MAX_DEPTH} levels of nesting`);
    } else if (code === CLOSING_BRACE || code === CLOSING_BRACKET) {
      depth--;
    }
    if (values > MAX_VALUES) throw new UnexpectedResponse(`more than ${MAX_VALUES} values`);
  }
  return JSON.parse(text);
}

/** Where the string that begins at a place ends: at its second quote, or with the text. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at;
    if (code === BACKSLASH) at++;
  }
  return text.length;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;
const BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;
