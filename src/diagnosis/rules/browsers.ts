import type { Rule } from '../rule.ts';

/** Browsers that programs drive: Puppeteer, Playwright, Selenium. */
export const BROWSER_RULES: readonly Rule[] = [
  {
    id: 'browser/not-installed',
    lines: [
      /(?<what>Could not find (?:Chrome|Chromium|Firefox|expected browser)|browserType\.launch\w*: Executable doesn't exist at \S{1,200}|Browser was not found at the configured executablePath|Tried to find the browser at the configured path|(?:cannot|unable to) find (?:Chrome|Firefox) binary|Unable to (?:obtain|locate or obtain) driver)/i,
    ],
    class: 'dependency',
    summary: 'The browser is not in the image: {what}',
    advice:
      'Install it in the build into a folder of the app (PUPPETEER_CACHE_DIR or PLAYWRIGHT_BROWSERS_PATH), or use a Dockerfile that installs it: what a buildpack build writes outside of the app is not in the image.',
    link: 'https://pptr.dev/troubleshooting',
  },
  {
    id: 'browser/not-started',
    lines: [
      /(?:Failed to launch the browser process|Running as root without --no-sandbox is not supported|No usable sandbox!|session not created: (?:Chrome failed to start|DevToolsActivePort)|unknown error: DevToolsActivePort file doesn't exist)/,
    ],
    class: 'configuration',
    summary: 'The browser that the app drives does not start',
    advice:
      'Start it with --no-sandbox and --disable-dev-shm-usage, and install its system libraries (an Aptfile or a Dockerfile). It takes some 500 MB of memory of its own.',
    link: 'https://pptr.dev/troubleshooting',
  },
];
