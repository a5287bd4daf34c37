import type { Rule } from '../rule.ts';

const SDK_ERRORS = 'https://learn.microsoft.com/dotnet/core/tools/sdk-errors/';
const NUGET = 'https://learn.microsoft.com/nuget/reference/errors-and-warnings/';

export const DOTNET_RULES: readonly Rule[] = [
  {
    id: 'dotnet/sdk-too-old',
    lines: [
      /error NETSDK1045: The current \.NET SDK does not support targeting (?<framework>\.NET[\w ]{0,20} [\d.]{1,8})/,
    ],
    class: 'configuration',
    summary: 'The .NET SDK of the build does not support {framework}',
    advice: 'Use the SDK image of that version, or let the project target an older one.',
    link: `${SDK_ERRORS}netsdk1045`,
  },
  {
    id: 'dotnet/sdk-not-found',
    lines: [
      /A compatible \.NET SDK was not found|Requested SDK version: (?<version>[\w.-]{1,30})|error MSB4236: The SDK '(?<sdk>[^']{1,80})' specified could not be found/,
    ],
    class: 'configuration',
    summary: 'The .NET SDK that the project asks for is not installed: {version}{sdk}',
    advice: 'Change the version in global.json (or its rollForward), or use the SDK image of that version.',
    link: 'https://learn.microsoft.com/dotnet/core/tools/global-json',
  },
  {
    id: 'dotnet/package-not-found',
    lines: [/error NU110[123]: (?<message>.{1,250})/],
    class: 'dependency',
    summary: 'NuGet: {message}',
    advice:
      'Check name and version of the package; a private feed needs a nuget.config with credentials in the image.',
    link: `${NUGET}nu1101`,
  },
  {
    id: 'dotnet/feed-unreachable',
    lines: [
      /error NU1[38]01: (?<message>.{1,250})|Unable to load the service index for source (?<source>\S{1,200})/,
    ],
    class: 'upstream',
    retryMayHelp: true,
    summary: 'The NuGet feed cannot be read: {message}{source}',
    advice: 'Deploy again; if it stays, check the feed and its credentials in nuget.config.',
    link: `${NUGET}nu1301`,
  },
  {
    id: 'dotnet/restore-error',
    lines: [/error NU(?<number>\d{4}): (?<message>.{1,250})/],
    class: 'dependency',
    summary: 'NuGet NU{number}: {message}',
    advice: 'Run `dotnet restore` locally, and commit the project and lock files.',
    link: 'https://learn.microsoft.com/nuget/reference/errors-and-warnings',
  },
  {
    id: 'dotnet/no-project',
    lines: [/error (?<code>MSB1003|MSB1009|MSB1011): (?<message>.{1,200})/],
    class: 'configuration',
    summary: 'dotnet does not know which project to build: {message}',
    advice:
      'Name the project or solution in the command, copy it in the Dockerfile first, or set source_dir to its folder.',
  },
  {
    id: 'dotnet/compile-error',
    lines: [
      /^(?<file>[^\s(:][^(:]{0,250}\.(?:cs|fs|vb|cshtml|razor))\((?<line>\d{1,6}),\d{1,5}(?:,\d{1,6},\d{1,5})?\): error (?<code>[A-Z]{2,10}\d{2,6}): (?<message>[^[]{1,300})/,
    ],
    class: 'code',
    summary: '{file}:{line}: {code}: {message}',
    advice: 'Fix this first compiler error, and run `dotnet build` locally: others may follow from it.',
    link: 'https://learn.microsoft.com/dotnet/csharp/language-reference/compiler-messages/',
  },
  {
    id: 'dotnet/command-failed',
    rank: 'wrapper',
    lines: [/error MSB(?:3073|6006): (?<message>.{1,250})/],
    class: 'unknown',
    summary: 'A command of the .NET build failed: {message}',
    advice: 'What it printed above is the reason.',
  },
  {
    id: 'dotnet/build-error',
    unless: /error MSB(?:3073|6006)|\bwarning\b/,
    lines: [/: \w{5} (?<code>(?:NETSDK|MSB|BLAZOR|ASPNETCORE)\d{3,6}): (?<message>[^[]{1,300})/],
    class: 'configuration',
    summary: '{code}: {message}',
    advice: 'Run the same dotnet command locally.',
    link: SDK_ERRORS,
  },
  {
    id: 'dotnet/runtime-missing',
    lines: [
      /You must install(?: or update)? \.NET to run this application|It was not possible to find any compatible framework version|The framework '(?<framework>[^']{1,60})', version '(?<version>[^']{1,30})' was not found|^Framework: '(?<name>[^']{1,60})', version '(?<wanted>[^']{1,30})'/,
    ],
    class: 'configuration',
    summary: 'The .NET runtime that the app was built for is not installed: {version}{wanted}',
    advice: 'Run it on the image of the same version (aspnet for web apps), or publish it self-contained.',
    link: 'https://learn.microsoft.com/dotnet/core/runtime-discovery/troubleshoot-app-launch',
  },
  {
    id: 'dotnet/dll-missing',
    lines: [
      /The application '(?<dll>[^']{1,150})' (?:does not exist|or script)|Could not execute because the (?:application was not found|specified command or file was not found)/,
    ],
    class: 'configuration',
    summary: 'dotnet does not find the program to start: {dll}',
    advice:
      "Compare the name of the .dll in the run command or ENTRYPOINT with the project's assembly, and the folder it is published to.",
  },
  {
    id: 'dotnet/no-icu',
    lines: [/Couldn't find a valid ICU package installed on the system/],
    class: 'dependency',
    summary: '.NET needs the ICU libraries, and the image has none',
    advice: 'Install libicu (icu-libs on Alpine), or set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1.',
    link: 'https://learn.microsoft.com/dotnet/core/runtime-config/globalization',
  },
  {
    id: 'dotnet/address-in-use',
    lines: [/Failed to bind to address (?<address>\S{1,100}?): address already in use/],
    class: 'configuration',
    summary: 'The address {address} is already in use',
    advice:
      'Two servers of the container use one port. Set ASPNETCORE_HTTP_PORTS to the http_port of the component.',
  },
  {
    id: 'dotnet/out-of-memory',
    lines: [
      /\bSystem\.OutOfMemoryException\b|GC heap initialization failed|Failed to create CoreCLR, HRESULT: 0x80004005/,
    ],
    class: 'resources',
    summary: '.NET ran out of memory',
    advice: 'Use a larger instance size, or set DOTNET_GCHeapHardLimitPercent.',
  },
  {
    id: 'dotnet/config-file',
    lines: [
      /The configuration file '(?<file>[^']{1,150})' was not found and is not optional|Failed to load configuration (?:from )?file '(?<broken>[^']{1,150})'/,
    ],
    class: 'configuration',
    summary: 'The configuration file {file}{broken} is missing or not valid',
    advice: 'Publish it with the app, and keep its JSON valid.',
  },
  {
    id: 'dotnet/connection-string',
    lines: [
      /The ConnectionString property has not been initialized|Value cannot be null\. \(Parameter '(?<parameter>connectionString)'\)|Format of the initialization string does not conform to specification/,
    ],
    class: 'configuration',
    summary: 'The app has no valid connection string',
    advice: `Set ConnectionStrings__NAME for this component. A URL such as \${db.DATABASE_URL} does not work here: Npgsql wants Host=…;Port=…;Username=…;Password=…;Database=….`,
    link: 'https://www.npgsql.org/doc/connection-string-parameters.html',
  },
  {
    id: 'dotnet/service-not-registered',
    lines: [
      /Unable to resolve service for type '(?<service>[^']{1,200})' while attempting to activate '(?<class>[^']{1,200})'/,
    ],
    class: 'code',
    summary: '{service} is not registered, and {class} needs it',
    advice: 'Register it in Program.cs, also for the environment Production.',
    link: 'https://learn.microsoft.com/dotnet/core/extensions/dependency-injection',
  },
  {
    id: 'dotnet/inner-exception',
    lines: [
      /^\s{0,4}---> (?:\(Inner Exception #\d{1,3}\) )?(?<exception>[A-Za-z][\w.`+]{1,150}(?:Exception|Error)[\w`+]{0,40})(?: \([^)]{1,30}\))?: (?<message>.{1,300})/,
    ],
    unless: /System\.Net\.Sockets\.SocketException/,
    class: 'code',
    summary: '{exception}: {message}',
    advice: 'Look at the first frame below it that is in your own code: it failed there.',
  },
  {
    id: 'dotnet/unhandled-exception',
    lines: [
      /^Unhandled [Ee]xception[.:] (?<exception>[\w.`+]{1,200})(?: \([^)]{1,30}\))?: (?<message>.{1,300})/,
    ],
    class: 'code',
    summary: 'Unhandled {exception}: {message}',
    advice: 'Look at the first frame below it that is in your own code: it failed there.',
  },
];
