import { recorded, recordedClean, written } from '../example-rows.ts';
import type { CleanLog, RuleExample } from '../rule-examples.ts';

export const examples: RuleExample[] = [
  ...recorded('static-sites', [
    [
      'hugo-config-malformed',
      'hugo/unmarshal',
      'Error: "/workspace/config.toml:1:11": unmarshal failed: toml: incomplete number',
    ],
    [
      'hugo-field-unknown',
      'hugo/field-unknown',
      'Error: Error building site: failed to render pages: render of "page" failed: "/workspace/l',
    ],
    [
      'hugo-front-matter',
      'hugo/unmarshal',
      'Error: Error building site: "/workspace/content/a.md:2:1": failed to unmarshal YAML: yaml:',
    ],
    [
      'hugo-function-unknown',
      'hugo/function-unknown',
      'Error: add site dependencies: load resources: loading templates: "/workspace/layouts/_defa',
    ],
    [
      'hugo-no-config',
      'hugo/no-config',
      'Error: Unable to locate config file or config directory. Perhaps you need to create a new',
    ],
    [
      'hugo-partial-missing',
      'hugo/partial-missing',
      'Error: Error building site: failed to render pages: render of "page" failed: "/workspace/l',
    ],
    [
      'hugo-sass',
      'hugo/stylesheet',
      'Error: Error building site: TOCSS: failed to transform "main.scss" (text/x-scss): "/worksp',
    ],
    [
      'hugo-shortcode-missing',
      'hugo/shortcode-missing',
      'Error: Error building site: "/workspace/content/a.md:6:1": failed to extract shortcode: te',
    ],
    [
      'hugo-theme-missing',
      'hugo/theme-missing',
      'Error: module "ananke" not found; either add it as a Hugo Module or store it in "/workspac',
    ],
    [
      'jekyll-config-malformed',
      'jekyll/yaml',
      "/usr/lib/ruby/3.1.0/psych.rb:455:in `parse': (<unknown>): found unexpected end of stream w",
    ],
    [
      'jekyll-include-missing',
      'jekyll/include-missing',
      "Liquid Exception: Could not locate the included file 'head.html' in any of [\"/workspace/_i",
    ],
    [
      'jekyll-liquid-syntax',
      'jekyll/liquid',
      "Liquid Exception: Liquid syntax error (line 3): 'if' tag was never closed in index.md",
    ],
    [
      'jekyll-plugin-missing',
      'jekyll/plugin-missing',
      "Dependency Error: Yikes! It looks like you don't have jekyll-shop-feed or one of its depen",
    ],
    [
      'jekyll-theme-missing',
      'jekyll/theme-missing',
      '/usr/share/rubygems-integration/all/gems/jekyll-4.3.1/lib/jekyll/theme.rb:86:in `rescue in',
    ],
  ]),
  ...written([
    [
      'hugo/removed',
      'ERROR deprecated: .Site.IsMultiLingual was deprecated in Hugo v0.124.0 and subsequently removed. Use hugo.IsMultilingual instead.',
    ],
    ['hugo/version', 'ERROR hugo v0.146.0 or greater is required for hugo-PaperMod to build'],
    [
      'hugo/extended-needed',
      'Error: error building site: TOCSS: failed to transform "scss/main.scss" (text/x-scss). Check your Hugo installation; you need the extended version to build SCSS/SASS with transpiler set to \'libsass\'.',
    ],
    [
      'hugo/build-error',
      'Building sites … ERROR 2026/01/01 10:00:00 render of "page" failed: template is broken\nTotal in 12 ms',
    ],
    [
      'hugo/build-error',
      'Error: error building site: failed to render pages: render of "home" failed: template is broken',
    ],
    [
      'jekyll/sass',
      '  Conversion error: Jekyll::Converters::Scss encountered an error while converting \'assets/main.scss\':\n                    Undefined variable: "$brand". on line 3',
    ],
    [
      'mkdocs/config',
      "ERROR   -  Config value 'theme': Unrecognised theme name: 'material'. The available installed themes are: mkdocs, readthedocs",
    ],
    [
      'mkdocs/strict',
      "WARNING -  Doc file 'index.md' contains a link 'gone.md', but the target is not found among documentation files.\n\nAborted with 1 warnings in strict mode!",
    ],
  ]),
];

export const clean: CleanLog[] = recordedClean('static-sites', ['clean-hugo', 'clean-jekyll']);
