import type { Rule } from '../rule.ts';

const HUGO_TEMPLATES = 'https://gohugo.io/troubleshooting/';
const HUGO_VERSION =
  'Build with the Hugo version that you use locally: set the build-time variable HUGO_VERSION, and HUGO_EXTENDED for themes that need it.';

const HUGO_RULES: Rule[] = [
  {
    id: 'hugo/function-unknown',
    lines: [
      /^(?:Building sites … )?(?:Error|ERROR)\b.{0,400}: function "(?<function>[^"]{1,60})" not defined/,
    ],
    class: 'configuration',
    summary: 'This version of Hugo has no template function {function}',
    advice: HUGO_VERSION,
    link: HUGO_TEMPLATES,
  },
  {
    id: 'hugo/theme-missing',
    lines: [
      /module "(?<theme>[^"]{1,150})" not found|[Uu]nable to find theme Directory: (?<folder>\S{1,200})|failed to (?:download modules|load modules): (?<message>.{1,200})/,
    ],
    class: 'configuration',
    summary: 'The Hugo theme or module {theme}{folder} was not found',
    advice:
      'A theme that is a git submodule is there only if the build can fetch it: add it as a Hugo module, or commit its files.',
    link: 'https://gohugo.io/hugo-modules/use-modules/',
  },
  {
    id: 'hugo/shortcode-missing',
    lines: [/template for shortcode "(?<shortcode>[^"]{1,80})" not found/],
    class: 'code',
    summary: 'There is no shortcode {shortcode}',
    advice: 'Add layouts/shortcodes/{shortcode}.html, or the theme that brings it.',
    link: 'https://gohugo.io/templates/shortcode/',
  },
  {
    id: 'hugo/partial-missing',
    lines: [/^(?:Building sites … )?(?:Error|ERROR)\b.{0,600}partial "(?<partial>[^"]{1,120})" not found/],
    class: 'code',
    summary: 'There is no partial {partial}',
    advice: 'Add it to layouts/partials/, or the theme that brings it.',
    link: 'https://gohugo.io/templates/partial/',
  },
  {
    id: 'hugo/field-unknown',
    lines: [
      /^(?:Building sites … )?(?:Error|ERROR)\b.{0,600}can't evaluate field (?<field>\w{1,60}) in type (?<type>\S{1,100})/,
    ],
    class: 'code',
    summary: 'A template uses {field}, which {type} does not have',
    advice: `${HUGO_VERSION} Otherwise correct the template that the line names.`,
    link: HUGO_TEMPLATES,
  },
  {
    id: 'hugo/removed',
    lines: [
      /^(?:Building sites … )?(?:Error|ERROR)\b.{0,100}(?<what>\S{1,80}) (?:was|is) deprecated in Hugo (?<version>v?[\d.]{1,12}) and (?:subsequently removed|has been removed|will be removed)/,
    ],
    class: 'configuration',
    summary: '{what} no longer exists since it was deprecated in Hugo {version}',
    advice: 'Update the theme or the template, or build with an older Hugo (HUGO_VERSION).',
  },
  {
    id: 'hugo/version',
    lines: [
      /(?:requires?|needs?|is required|minimum) .{0,60}Hugo (?:version |Extended )?(?<version>v?\d[\d.]{1,12}).{0,80}|hugo v?(?<other>\d[\d.]{1,12}) or (?:greater|newer|later) is required/i,
    ],
    unless: /^WARN/,
    class: 'configuration',
    summary: 'The theme needs Hugo {version}{other} or later',
    advice: HUGO_VERSION,
  },
  {
    id: 'hugo/extended-needed',
    lines: [
      /you need the extended version to build SCSS|this feature is not available in (?:your|this) (?:current )?Hugo version|TOCSS-DART: .{0,100}(?:not found|need to have)|binary with name "(?<binary>[^"]{1,60})" not found/,
    ],
    class: 'configuration',
    summary: 'Hugo lacks a tool that turns stylesheets into CSS',
    advice:
      'Use the extended version of Hugo, or install the tool (dart-sass, postcss-cli) in the build command.',
    link: 'https://gohugo.io/functions/css/sass/',
  },
  {
    id: 'hugo/stylesheet',
    lines: [/TOCSS(?:-DART)?: failed to transform .{1,300}": (?<message>.{1,200})/],
    class: 'code',
    summary: 'A stylesheet cannot be compiled: {message}',
    advice: 'Correct it at the line that the message names.',
  },
  {
    id: 'hugo/no-config',
    lines: [/Unable to locate config file or config directory/],
    class: 'configuration',
    summary: 'Hugo found no configuration file in the folder it builds',
    advice: 'Set source_dir to the folder of hugo.toml (config.toml in older versions).',
    link: 'https://gohugo.io/configuration/introduction/',
  },
  {
    id: 'hugo/unmarshal',
    lines: [
      /"(?<file>[^"]{1,200}?):(?<line>\d{1,6}):\d{1,5}": (?:failed to unmarshal (?:YAML|TOML|JSON)|unmarshal failed): (?<message>.{1,200})/,
    ],
    class: 'code',
    summary: '{file}:{line}: {message}',
    advice: 'Correct the front matter or the configuration at that line.',
    link: 'https://gohugo.io/content-management/front-matter/',
  },
  {
    id: 'hugo/build-error',
    lines: [
      /^(?:Building sites … )?(?:Error|ERROR)(?: \d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d)?:? (?<message>(?:[Ee]rror building site|failed to render|render of|[Ff]ailed to add template|add site dependencies|[Ee]rror while rendering).{1,400})/,
    ],
    class: 'code',
    summary: 'Hugo: {message}',
    advice: 'Run `hugo` locally with the same version.',
    link: HUGO_TEMPLATES,
  },
];

const JEKYLL_RULES: Rule[] = [
  {
    id: 'jekyll/plugin-missing',
    lines: [
      /Dependency Error: Yikes! It looks like you don't have (?<gem>\S{1,80}) or one of its dependencies installed/,
    ],
    class: 'dependency',
    summary: 'Jekyll needs the gem {gem}, which is not installed',
    advice:
      'Add it to the Gemfile (group :jekyll_plugins), commit Gemfile.lock, and build with `bundle exec jekyll build`.',
    link: 'https://jekyllrb.com/docs/plugins/installation/',
  },
  {
    id: 'jekyll/theme-missing',
    lines: [/The (?<theme>\S{1,80}) theme could not be found/],
    class: 'dependency',
    summary: 'The Jekyll theme {theme} is not installed',
    advice:
      'Add the gem {theme} to the Gemfile, commit Gemfile.lock, and build with `bundle exec jekyll build`.',
    link: 'https://jekyllrb.com/docs/themes/',
  },
  {
    id: 'jekyll/include-missing',
    lines: [/Could not locate the included file '(?<file>[^']{1,200})'/],
    class: 'code',
    summary: 'There is no include {file}',
    advice: 'Add it to _includes/, or the theme that brings it.',
    link: 'https://jekyllrb.com/docs/includes/',
  },
  {
    id: 'jekyll/liquid',
    lines: [
      /Liquid (?:Exception|syntax error(?: \(line \d{1,6}\))?|error(?: \(line \d{1,6}\))?): (?<message>.{1,300})/,
    ],
    class: 'code',
    summary: 'A Liquid template is wrong: {message}',
    advice: 'Correct the file that the line names.',
    link: 'https://jekyllrb.com/docs/liquid/',
  },
  {
    id: 'jekyll/sass',
    lines: [
      /Conversion error: Jekyll::Converters::Scss encountered an error while converting '(?<file>[^']{1,200})'/,
      /^\s*(?<message>\S.{0,200})/,
    ],
    class: 'code',
    summary: 'The stylesheet {file} cannot be compiled: {message}',
    advice: 'Correct the stylesheet at the line that the message names.',
  },
  {
    id: 'jekyll/yaml',
    lines: [
      /(?:\((?<file><unknown>|[^()\s]{1,200}\.(?:ya?ml|md|markdown|html))\): |YAML Exception reading (?<page>\S{1,200}): .{0,60})(?<message>.{1,200}) at line (?<line>\d{1,6})/,
    ],
    unless: /yaml\.(?:scanner|parser)/,
    class: 'code',
    summary: 'YAML cannot be read: {message} at line {line}',
    advice:
      'Correct the front matter or the configuration: strings that hold ": " or quotes have to be quoted.',
  },
];

const MKDOCS_RULES: Rule[] = [
  {
    id: 'mkdocs/config',
    lines: [/^ERROR {1,6}-? {1,4}Config value:? '(?<key>[^']{1,80})'[:.] (?:Error: )?(?<message>.{1,200})/],
    class: 'configuration',
    summary: 'mkdocs.yml, {key}: {message}',
    advice: 'Correct mkdocs.yml. A theme or plugin that is not installed belongs into requirements.txt.',
    link: 'https://www.mkdocs.org/user-guide/configuration/',
  },
  {
    id: 'mkdocs/strict',
    lines: [
      /^WARNING {1,6}-? {1,4}(?<message>.{1,250})/,
      /Aborted with \d{1,5} warnings in (?:'?strict'? mode|strict mode)/i,
    ],
    within: 200,
    class: 'code',
    summary: 'A warning counts as an error: {message}',
    advice: 'Fix the warnings, or build without --strict.',
    link: 'https://www.mkdocs.org/user-guide/configuration/#strict',
  },
];

/** Hugo, Jekyll and MkDocs. */
export const STATIC_SITE_RULES: readonly Rule[] = [...HUGO_RULES, ...JEKYLL_RULES, ...MKDOCS_RULES];
