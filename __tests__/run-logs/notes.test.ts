import { expect, test } from '@jest/globals';
import { Notes } from '../../src/run-logs/notes.ts';

const noRedaction = (text: string) => text;
const url = (token: string) => `https://logs.example/live?token=${token}`;
const urls = (token: string) => ({ liveUrl: url(token), archivedUrls: [] });

test('mask_urls: what grants access to a log is in no note, and not in the reason why following ended', () => {
  const notes = new Notes(noRedaction, true);
  notes.hideCredentials({ liveUrl: url('first%2Ftoken'), archivedUrls: [url('archived-token')] });
  notes.add(`${url('first%2Ftoken')} and ${url('archived-token')} do not answer`);
  expect(notes.all).toEqual([`${url('***')} and ${url('***')} do not answer`]);
  expect(notes.cleaned('no log for first/token')).toBe('no log for ***');
});

test('mask_urls: false leaves them', () => {
  const notes = new Notes(noRedaction, false);
  notes.hideCredentials(urls('first-token'));
  expect(notes.cleaned(url('first-token'))).toBe(url('first-token'));
});

test('however often the address changes, the latest one is hidden, and at once', () => {
  const notes = new Notes(noRedaction, true);
  for (let index = 0; index < 1_000; index++) notes.hideCredentials(urls(`token-number-${index}`));
  expect(notes.cleaned(url('token-number-999'))).toBe(url('***'));
  expect(notes.cleaned('token-number-1')).toBe('token-number-1');
});

test('each note once, fifty at most, and redacted', () => {
  const notes = new Notes((text) => text.replaceAll('secret', '***'), true);
  for (let index = 0; index < 100; index++) notes.add(`secret ${index % 60}`);
  expect(notes.all).toHaveLength(50);
  expect(new Set(notes.all).size).toBe(50);
  expect(notes.all[0]).toBe('*** 0');
});
