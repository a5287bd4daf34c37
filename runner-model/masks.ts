/** The secrets of a job, hidden in everything that is stored or shown. */
export class Masks {
  /** What was added, without the forms derived from it. */
  readonly values: string[] = [];
  readonly #hidden = new Set<string>();

  /**
   * Hides a value from now on: as it is, each of its lines (output is masked line by line), and the forms
   * that the runner's value encoders give (JSON, URI, XML, base64, without surrounding quotes).
   */
  add(value: string): void {
    this.values.push(value);
    this.hide(value);
    for (const line of value.split(/[\r\n]+/)) if (line !== '') this.hide(line);
  }

  /** The same for a value that nobody added by name, such as a long stop-commands token. */
  hide(value: string): void {
    for (const form of [value, ...encodedForms(value)]) if (form !== '') this.#hidden.add(form);
  }

  /** Text with each secret as `***`; secrets that overlap or touch become one. */
  apply(text: string): string {
    const found = this.#find(text);
    if (found.length === 0) return text;
    let masked = '';
    let shownUpTo = 0;
    for (const [start, end] of merge(found)) {
      masked += `${text.slice(shownUpTo, start)}***`;
      shownUpTo = end;
    }
    return masked + text.slice(shownUpTo);
  }

  #find(text: string): Span[] {
    const found: Span[] = [];
    for (const secret of this.#hidden) {
      for (let at = text.indexOf(secret); at !== -1; at = text.indexOf(secret, at + 1)) {
        found.push([at, at + secret.length]);
      }
    }
    return found;
  }
}

type Span = [start: number, end: number];

function merge(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

function encodedForms(value: string): string[] {
  const bytes = Buffer.from(value);
  const forms = [
    JSON.stringify(value).slice(1, -1),
    encodeURIComponent(value.toWellFormed()),
    value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    value.replace(/^"([\s\S]*)"$/, '$1'),
  ];
  // The base64 of a text that holds the secret at any offset holds one of three forms of it; a short one
  // would hide ordinary text.
  if (bytes.length >= SHORTEST_BASE64) {
    for (const shift of [0, 1, 2]) forms.push(base64Inside(bytes.subarray(shift)));
  }
  return forms;
}

/** Without the last characters, which depend on what follows. */
function base64Inside(bytes: Buffer): string {
  return bytes.subarray(0, bytes.length - (bytes.length % 3)).toString('base64');
}

/** Bytes. */
const SHORTEST_BASE64 = 8;
