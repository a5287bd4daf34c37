import { expect, test } from '@jest/globals';
import { isPrivateHost } from '../../src/basics/private-host.ts';

const isPrivate = (url: string) => isPrivateHost(new URL(url).hostname);

test.each([
  'http://localhost/',
  'http://a.localhost./',
  'http://127.0.0.1:80/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://0.0.0.0/',
  'https://10.1.2.3/',
  'https://172.16.0.1/',
  'https://172.31.255.255/',
  'https://192.168.1.1/',
  'https://169.254.169.254/',
  'https://100.64.0.1/',
  'https://[::1]/',
  'https://[::]/',
  'https://[::ffff:10.0.0.1]/',
  'https://[::127.0.0.1]/',
  'https://[fd00::1]/',
  'https://[fe80::1]/',
  'https://metadata.google.internal/',
  'https://printer.local/',
])('%s is private', (url) => {
  expect(isPrivate(url)).toBe(true);
});

test.each([
  'https://logs.example/',
  'https://nyc3.digitaloceanspaces.com/',
  'https://8.8.8.8/',
  'https://172.32.0.1/',
  'https://100.128.0.1/',
  'https://[2a03:b0c0::1]/',
  'https://[::ffff:8.8.8.8]/',
  'https://10.example/',
  'https://internal.example/',
])('%s is not', (url) => {
  expect(isPrivate(url)).toBe(false);
});
