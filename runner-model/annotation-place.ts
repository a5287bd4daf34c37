import { relative } from 'node:path';
import type { Annotation } from './log-line.ts';

/** Where a command's properties place an annotation, made sound as the runner does. */
export function placeOf(
  properties: Record<string, string>,
  workspace: string,
  masked: (text: string) => string,
): Partial<Annotation> {
  const place: Partial<Annotation> = {};
  if (properties.title) place.title = masked(properties.title);
  if (properties.file) place.file = relativeFile(properties.file, workspace);
  let line = wholeNumber(properties.line);
  let endLine = wholeNumber(properties.endline);
  let col = wholeNumber(properties.col);
  let endColumn = wholeNumber(properties.endcolumn);
  line ??= endLine;
  col ??= endColumn;
  // Columns count within one line only, and a range cannot end before it starts.
  if (line === undefined || (endLine !== undefined && endLine !== line)) col = endColumn = undefined;
  if (line !== undefined && endLine !== undefined && endLine < line) line = endLine = undefined;
  if (col !== undefined && endColumn !== undefined && endColumn < col) col = endColumn = undefined;
  return { ...place, ...defined({ line, endLine, col, endColumn }) };
}

function relativeFile(file: string, workspace: string): string {
  const path = relative(workspace, file);
  return file.startsWith('/') && !path.startsWith('..') ? path : file;
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d+$/.test(text.trim()) ? Number(text) : undefined;
}

function defined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
