import type { RuleExample } from '../rule-examples.ts';

/** From the messages of Puppeteer (puppeteer-core/src/node), Playwright's registry and ChromeDriver. */
export const examples: RuleExample[] = [
  {
    rule: 'browser/not-installed',
    log: 'starting the printer\nError: Could not find Chrome (ver. 131.0.6778.85). This can occur if either\n 1. you did not perform an installation before running the script (e.g. `npx puppeteer browsers install chrome`) or\n 2. your cache path is incorrectly configured (which is: /home/printer/.cache/puppeteer).\n',
    evidence: 'Error: Could not find Chrome (ver. 131.0.6778.85)',
    summary: 'The browser is not in the image: Could not find Chrome',
  },
  {
    rule: 'browser/not-installed',
    log: "browserType.launch: Executable doesn't exist at /home/printer/.cache/ms-playwright/chromium-1148/chrome-linux/chrome\n",
    evidence: "browserType.launch: Executable doesn't exist at",
  },
  {
    rule: 'browser/not-started',
    log: 'Error: Failed to launch the browser process!\n[12:12:0101/100000.000000:ERROR:zygote_host_impl_linux.cc(90)] Running as root without --no-sandbox is not supported.\n',
    evidence: 'Error: Failed to launch the browser process!',
  },
];
