import type { Rule } from '../rule.ts';

const MAVEN = 'https://cwiki.apache.org/confluence/display/MAVEN';

/** Maven, Gradle and the compilers of Java, Kotlin and Scala. */
export const JVM_BUILD_RULES: readonly Rule[] = [
  {
    id: 'jvm/maven-compile-error',
    lines: [
      /^\[ERROR\] (?:file:\/\/)?(?<file>[^\s:]{1,250}\.(?:java|kt|groovy|scala)):(?:\[| ?\(|)(?<line>\d{1,6})[,:] ?\d{1,5}[\])]?:? (?<message>.{1,300})/,
    ],
    class: 'code',
    summary: '{file}:{line}: {message}',
    advice: 'Fix this first compiler error, and run `mvn compile` locally: others may follow from it.',
  },
  {
    id: 'jvm/javac-error',
    lines: [/^\s{0,8}(?<file>[^\s:]{1,250}\.java):(?<line>\d{1,6}): error: (?<message>.{1,300})/],
    class: 'code',
    summary: '{file}:{line}: {message}',
    advice: 'Fix this first compiler error, and build locally: others may follow from it.',
  },
  {
    id: 'jvm/kotlin-error',
    lines: [
      /^e: (?:file:\/\/)?(?<file>[^\s:]{1,250}\.kts?):(?: \(|)(?<line>\d{1,6})(?::|, )\d{1,5}\)?:? (?<message>.{1,300})/,
    ],
    class: 'code',
    summary: '{file}:{line}: {message}',
    advice: 'Fix this first compiler error, and build locally: others may follow from it.',
  },
  {
    id: 'jvm/scala-error',
    lines: [
      /^\[error\] (?:-- .{0,80}Error: )?(?<file>[^\s:]{1,250}\.scala):(?<line>\d{1,6})(?::\d{1,5})?:? (?<message>.{1,300})/,
    ],
    class: 'code',
    summary: '{file}:{line}: {message}',
    advice: 'Fix this first compiler error, and run `sbt compile` locally: others may follow from it.',
  },
  {
    id: 'jvm/release-not-supported',
    lines: [
      /(?:error: )?(?:release version (?<release>\d{1,3}) not supported|invalid (?:target|source) release: ?(?<target>[\d.]{1,6})|(?:Source|Target) option (?<option>\d{1,3}) is no longer supported)/,
    ],
    class: 'configuration',
    summary: 'The JDK of the build does not compile for Java {release}{target}{option}',
    advice:
      'Let the build use a JDK that does (the base image of the Dockerfile), or change the release the project asks for.',
  },
  {
    id: 'jvm/gradle-toolchain',
    lines: [
      /(?:Cannot find a Java installation on your machine|No matching toolchains? found|No locally installed toolchains match).{0,120}languageVersion=(?<version>\d{1,3})/,
    ],
    class: 'configuration',
    summary: 'Gradle needs a JDK {version}, and the build has another one',
    advice:
      'Let the build use JDK {version} (the base image of the Dockerfile), or change the toolchain in the build script.',
    link: 'https://docs.gradle.org/current/userguide/toolchains.html',
  },
  {
    id: 'jvm/gradle-class-file-version',
    lines: [
      /Unsupported class file major version (?<major>\d{1,3})|Could not determine java version from '(?<version>[^']{1,40})'/,
    ],
    class: 'configuration',
    summary: 'This version of Gradle does not run on the JDK of the build',
    advice:
      'Update the Gradle wrapper (gradle/wrapper/gradle-wrapper.properties), or build with an older JDK.',
    link: 'https://docs.gradle.org/current/userguide/compatibility.html',
  },
  {
    id: 'jvm/dependency-needs-java',
    lines: [
      /Dependency requires at least JVM runtime version (?<required>\d{1,3})\. This build uses a Java (?<running>\d{1,3}) JVM/,
    ],
    class: 'configuration',
    summary: 'A plugin of the build needs Java {required}, and the build runs on Java {running}',
    advice: 'Let the build use JDK {required} or later (the base image of the Dockerfile).',
  },
  {
    id: 'jvm/gradle-wrapper-missing',
    lines: [
      /(?:(?:Could not find or load|loading) main class org\.gradle\.wrapper\.GradleWrapperMain|Unable to access jarfile \S{0,200}gradle-wrapper\.jar)/,
    ],
    class: 'configuration',
    summary: 'gradle/wrapper/gradle-wrapper.jar is not in the repository',
    advice: 'Commit it: a rule for *.jar in .gitignore or .dockerignore often leaves it out.',
    link: 'https://docs.gradle.org/current/userguide/gradle_wrapper.html',
  },
  {
    id: 'jvm/maven-wrapper-missing',
    lines: [
      /(?:cannot (?:open|read) (?:file )?|grep: |: )\S{0,100}\.mvn\/wrapper\/maven-wrapper\.properties:? ?(?:No such file|for reading)|Could not find or load main class org\.apache\.maven\.wrapper\.MavenWrapperMain/,
    ],
    class: 'configuration',
    summary: 'The folder .mvn/wrapper is not in the repository',
    advice: 'Commit it, and copy it in the Dockerfile together with mvnw.',
    link: 'https://maven.apache.org/wrapper/',
  },
  {
    id: 'jvm/dependency-transfer',
    lines: [
      /Could not (?:transfer artifact (?<artifact>\S{1,200}) (?:from\/to|from)|GET '(?<url>[^']{1,300})')/,
    ],
    unless: /status code:? 40[134]|\b40[134] (?:Not Found|Unauthorized|Forbidden)|authentication failed/i,
    class: 'upstream',
    retryMayHelp: true,
    summary: 'The artifact {artifact}{url} could not be downloaded',
    advice:
      'Deploy again; if it stays, check that the repository named in the line can be reached from the build.',
  },
  {
    id: 'jvm/maven-dependency-missing',
    lines: [
      /^\[ERROR\] .{0,400}(?:Could not find artifact|Could not transfer artifact|was not found in|The following artifacts could not be resolved:) (?<artifact>[^\s,]{1,200})/,
    ],
    class: 'dependency',
    summary: 'Maven cannot resolve {artifact}',
    advice:
      'Check its coordinates and version. An artifact of your own or of a private repository needs that repository (and its credentials) in the pom or in settings.xml.',
    link: `${MAVEN}/DependencyResolutionException`,
  },
  {
    id: 'jvm/gradle-dependency-missing',
    lines: [/^\s*> Could not (?:find|resolve) (?<artifact>[\w.-]{1,120}:[\w.:+-]{1,120}?)\.?$/],
    class: 'dependency',
    summary: 'Gradle cannot resolve {artifact}',
    advice:
      'Check its coordinates and version, and that the repositories block names a repository that has it.',
    link: 'https://docs.gradle.org/current/userguide/dependency_resolution.html',
  },
  {
    id: 'jvm/gradle-plugin-missing',
    lines: [
      /^Plugin \[id: '(?<plugin>[^']{1,120})'(?:, version: '(?<version>[^']{1,40})')?.{0,80}\] was not found/,
    ],
    class: 'dependency',
    summary: 'The Gradle plugin {plugin} was not found',
    advice: 'Check its id and version, and the pluginManagement repositories in settings.gradle.',
    link: 'https://docs.gradle.org/current/userguide/plugins.html',
  },
  {
    id: 'jvm/pom-missing',
    lines: [/there is no POM in this directory \((?<folder>[^)]{1,200})\)/],
    class: 'configuration',
    summary: 'There is no pom.xml in {folder}',
    advice: 'Set source_dir to the folder of the pom, or copy it in the Dockerfile before Maven runs.',
    link: `${MAVEN}/MissingProjectException`,
  },
  {
    id: 'jvm/pom-invalid',
    lines: [
      /^(?:\[ERROR\] ?)?\s{0,4}(?:\[FATAL\] )?(?<message>Non-parseable POM .{1,300}|Non-resolvable parent POM .{1,300}|'dependencies\.dependency\.\S{1,40}' .{1,200} is missing\..{0,60}|Malformed POM .{1,300})/,
    ],
    class: 'configuration',
    summary: 'Maven cannot read the project: {message}',
    advice: 'Correct pom.xml: the message names the line.',
    link: `${MAVEN}/ProjectBuildingException`,
  },
  {
    id: 'jvm/gradle-script-error',
    lines: [
      /^(?:Build|Settings) file '(?<file>[^']{1,250})' line: (?<line>\d{1,5})/,
      /^\* What went wrong:/,
      /^A problem occurred|^Could not compile/,
      /^\s{0,8}> (?<message>\S.{0,300})/,
    ],
    within: 4,
    evidence: 3,
    class: 'configuration',
    summary: '{file}:{line}: {message}',
    advice: 'Correct the build script at that line.',
  },
  {
    id: 'jvm/maven-test-failed',
    lines: [/^\[ERROR\] (?:Failures|Errors): *$/, /^\[ERROR\] {2,4}(?<test>\S.{0,300})/],
    within: 2,
    evidence: 1,
    class: 'code',
    summary: 'A test failed: {test}',
    advice: 'Run `mvn test` locally. -DskipTests keeps tests out of the deployment.',
  },
  {
    id: 'jvm/gradle-test-failed',
    lines: [/^(?<test>[\w.$]{1,120} > .{1,200}) FAILED$/],
    class: 'code',
    summary: 'A test failed: {test}',
    advice: 'Run `gradle test` locally. `-x test` keeps tests out of the deployment.',
  },
  {
    id: 'jvm/build-killed',
    lines: [
      /Gradle build daemon disappeared unexpectedly|The forked VM terminated without properly saying goodbye|Daemon will be stopped.{0,60}(?:heap|memory)|Expiring Daemon because JVM heap space is exhausted/,
    ],
    class: 'resources',
    summary: 'The JVM of the build was killed, most likely because memory ran out',
    advice:
      'Limit it (org.gradle.jvmargs or MAVEN_OPTS with a smaller -Xmx, one worker), or build the image elsewhere.',
  },
  {
    id: 'jvm/native-image-class',
    stage: 'BUILD',
    lines: [
      /^Error: (?<message>(?:Classes that should be initialized at run time|type is not available in this platform|No instances of |Unsupported features in).{0,200})/,
    ],
    class: 'code',
    summary: 'native-image failed: {message}',
    advice:
      'Declare the class for run-time initialization (--initialize-at-run-time), or update the framework and its native-image metadata.',
    link: 'https://www.graalvm.org/latest/reference-manual/native-image/metadata/',
  },
  {
    id: 'jvm/native-image',
    lines: [/^Fatal error: ?(?<message>(?:java|javax|jdk|org|com)\.[\w.$]{1,200}.{0,200})/],
    class: 'dependency',
    summary: 'native-image failed: {message}',
    advice:
      'If it names a class, add it to the class path, or declare it in the reachability metadata when it is reached by reflection.',
    link: 'https://www.graalvm.org/latest/reference-manual/native-image/metadata/',
  },
  {
    id: 'jvm/gradle-failed',
    lines: [/^\* What went wrong:/, /^\s{0,8}> (?<message>\S.{0,300})/],
    within: 6,
    evidence: 1,
    unless:
      /Compilation failed; see the compiler|Compilation error\. See log|There were failing tests|Could not resolve all (?:files|artifacts|dependencies|task dependencies)/,
    class: 'configuration',
    summary: 'Gradle: {message}',
    advice: 'Run the same task locally with --stacktrace.',
  },
  {
    id: 'jvm/gradle-task-failed',
    rank: 'wrapper',
    lines: [/^Execution failed for task '(?<task>[^']{1,120})'/],
    class: 'unknown',
    summary: 'The Gradle task {task} failed',
    advice: 'The lines that start with ">" and what the task printed above say why.',
  },
  {
    id: 'jvm/maven-goal-failed',
    rank: 'wrapper',
    lines: [
      /^\[ERROR\] Failed to execute goal (?:on project (?<only>\S{1,100}): |(?<goal>\S{1,200}) (?:\(\S{1,100}\) )?on project (?<project>\S{1,100}): )(?<message>.{1,300})/,
    ],
    class: 'unknown',
    summary: 'Maven: {message}',
    advice: 'The first [ERROR] line above it says more.',
    link: `${MAVEN}/MojoExecutionException`,
  },
];
