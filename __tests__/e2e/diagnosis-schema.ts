import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

const SCHEMA = join(import.meta.dirname, '..', '..', 'docs', 'diagnosis.schema.json');
const isDiagnosis = new Ajv2020({ strict: true, validateFormats: false, allErrors: true }).compile(
  JSON.parse(readFileSync(SCHEMA, 'utf8')) as object,
);

/**
 * What a file diagnosis.json holds.
 * @throws Error where it is not what docs/diagnosis.schema.json says
 */
export function readDiagnosis(file: string): unknown {
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isDiagnosis(value)) throw new Error(`${file}: ${JSON.stringify(isDiagnosis.errors)}`);
  return value;
}
