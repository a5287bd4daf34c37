import type { Rule } from '../rule.ts';

/** Compilers of style sheets. */
export const STYLE_RULES: readonly Rule[] = [
  {
    id: 'tailwind/postcss-plugin-moved',
    lines: [/It looks like you're trying to use `tailwindcss` directly as a PostCSS plugin/],
    class: 'dependency',
    summary: 'Tailwind CSS 4 is used with the PostCSS configuration of version 3',
    advice:
      'Install @tailwindcss/postcss and name it in the PostCSS configuration, or stay on tailwindcss 3.',
    link: 'https://tailwindcss.com/docs/upgrade-guide',
  },
  {
    id: 'tailwind/utility-unknown',
    lines: [/Cannot apply unknown utility class:? [`'"]?(?<name>[^\s`'"]{1,100})/],
    class: 'code',
    summary: 'Tailwind CSS does not know the utility class {name}',
    advice:
      'Tailwind CSS 4 knows colours and sizes of your own only when @theme defines them, and needs @reference in CSS modules and <style> blocks.',
    link: 'https://tailwindcss.com/docs/upgrade-guide',
  },
  {
    id: 'postcss/plugin-missing',
    lines: [/(?:Loading PostCSS Plugin failed|Failed to load PostCSS config): ?(?<message>.{1,300})/],
    class: 'dependency',
    summary: 'PostCSS: {message}',
    advice: 'Add the plugin to package.json, and keep devDependencies for the build.',
  },
  {
    id: 'sass/error',
    lines: [/^\s*(?:Error|SassError): (?<message>.{1,200})/, /^\s*[╷,]\s*$/],
    within: 1,
    class: 'code',
    summary: 'Sass: {message}',
    advice: 'The place stands below the message.',
  },
];
