import { written } from '../example-rows.ts';
import type { RuleExample } from '../rule-examples.ts';

export const examples: RuleExample[] = [
  ...written([
    [
      'dotnet/sdk-too-old',
      '/usr/share/dotnet/sdk/8.0.100/Sdks/Microsoft.NET.Sdk/targets/Microsoft.NET.TargetFrameworkInference.targets(166,5): error NETSDK1045: The current .NET SDK does not support targeting .NET 9.0.  Either target .NET 8.0 or lower, or use a version of the .NET SDK that supports .NET 9.0. [/src/Shop.csproj]',
    ],
    [
      'dotnet/sdk-not-found',
      'A compatible .NET SDK was not found.\n\nRequested SDK version: 9.0.100\nglobal.json file: /workspace/global.json',
    ],
    [
      'dotnet/package-not-found',
      '/src/Shop.csproj : error NU1101: Unable to find package Shop.Money. No packages exist with this id in source(s): feed',
    ],
    [
      'dotnet/feed-unreachable',
      '/src/Shop.csproj : error NU1301: Unable to load the service index for source https://feed.example/v3/index.json.',
    ],
    [
      'dotnet/restore-error',
      '/src/Shop.csproj : error NU1605: Detected package downgrade: Shop.Money from 2.0.0 to 1.0.0.',
    ],
    [
      'dotnet/no-project',
      'MSBUILD : error MSB1003: Specify a project or solution file. The current working directory does not contain a project or solution file.',
    ],
    [
      'dotnet/compile-error',
      "  Determining projects to restore...\n/src/Program.cs(7,29): error CS1002: ; expected [/src/Shop.csproj]\n/src/Program.cs(9,1): error CS0103: The name 'x' does not exist in the current context [/src/Shop.csproj]",
      '/src/Program.cs(7,29): error CS1002',
    ],
    [
      'dotnet/command-failed',
      '/src/Shop.csproj(31,5): error MSB3073: The command "npm run build" exited with code 1.',
    ],
    [
      'dotnet/build-error',
      '/usr/share/dotnet/sdk/9.0.100/Microsoft.Common.CurrentVersion.targets(1,1): error MSB4018: The "ResolveAssemblies" task failed unexpectedly.',
    ],
    [
      'dotnet/runtime-missing',
      "You must install or update .NET to run this application.\n\nApp: /app/Shop.dll\nFramework: 'Microsoft.AspNetCore.App', version '9.0.0' (x64)",
    ],
    ['dotnet/dll-missing', "The application 'Shop.dll' does not exist."],
    [
      'dotnet/no-icu',
      "Process terminated. Couldn't find a valid ICU package installed on the system. Please install libicu using your package manager and try again.",
    ],
    [
      'dotnet/address-in-use',
      'System.IO.IOException: Failed to bind to address http://[::]:8080: address already in use.',
    ],
    [
      'dotnet/out-of-memory',
      "Unhandled exception. System.OutOfMemoryException: Exception of type 'System.OutOfMemoryException' was thrown.",
    ],
    [
      'dotnet/config-file',
      "Unhandled exception. System.IO.FileNotFoundException: The configuration file 'appsettings.json' was not found and is not optional.",
    ],
    [
      'dotnet/connection-string',
      'Unhandled exception. System.InvalidOperationException: The ConnectionString property has not been initialized.',
    ],
    [
      'dotnet/service-not-registered',
      "Unhandled exception. System.InvalidOperationException: Unable to resolve service for type 'Shop.IPrices' while attempting to activate 'Shop.Cart'.",
    ],
    [
      'dotnet/inner-exception',
      'Unhandled exception. System.AggregateException: One or more errors occurred. (no products)\n ---> System.InvalidOperationException: no products are loaded\n   at Shop.Program.Load() in /src/Program.cs:line 12\n   --- End of inner exception stack trace ---',
      '---> System.InvalidOperationException: no products',
    ],
    [
      'dotnet/unhandled-exception',
      'Unhandled exception. System.InvalidOperationException: no products are loaded\n   at Shop.Program.Main(String[] args) in /src/Program.cs:line 12',
    ],
  ]),
];
