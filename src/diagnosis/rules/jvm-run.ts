import type { Rule } from '../rule.ts';

/** Spring logs the outer exception once more, in one long line, before it explains it. */
const REFRESH = /cancelling refresh attempt/;

/** What a started Java program or Spring Boot app prints. */
export const JVM_RUN_RULES: readonly Rule[] = [
  {
    id: 'jvm/class-file-version',
    lines: [
      /(?:UnsupportedClassVersionError: )(?<class>[\w./$]{1,200}) (?:has been compiled by a more recent version of the Java Runtime \(class file version (?<version>[\d.]{1,8})|: Unsupported major\.minor version)/,
    ],
    class: 'configuration',
    summary: 'The program was compiled for a newer Java than the one that runs it',
    advice:
      'Run it on the Java version it is compiled for (the second stage of a Dockerfile is often older), or compile with a lower --release.',
  },
  {
    id: 'jvm/jar-missing',
    lines: [/Error: Unable to access jarfile (?<jar>\S{1,200})/],
    class: 'configuration',
    summary: 'The jar {jar} does not exist in the container',
    advice:
      'Compare the name in the run command with what the build makes (target/ or build/libs/), and where it is copied.',
  },
  {
    id: 'jvm/no-main-manifest',
    lines: [/no main manifest attribute, in (?<jar>\S{1,200})/],
    class: 'configuration',
    summary: '{jar} does not say which class to start',
    advice:
      "Build an executable jar (the Spring Boot plugin's repackage or bootJar, shade, or a Main-Class attribute), and start that one and not the *-plain.jar.",
    link: 'https://docs.spring.io/spring-boot/maven-plugin/packaging.html',
  },
  {
    id: 'jvm/main-class-not-found',
    lines: [
      /Error: Could not find or load main class/,
      /^Caused by: java\.lang\.ClassNotFoundException: (?<class>[\w./$]{1,200})/,
    ],
    within: 1,
    evidence: 1,
    unless: /GradleWrapperMain|MavenWrapperMain/,
    class: 'configuration',
    summary: 'The class {class} cannot be started: it is not on the class path',
    advice: 'Check its name in the run command, and that the class path has the folder or jar that holds it.',
  },
  {
    id: 'jvm/main-class-missing',
    lines: [
      /Error: (?:Could not find or load main class|Main method not found in class) (?<class>[^\s,]{1,200})/,
    ],
    class: 'configuration',
    summary: 'The class {class} cannot be started',
    advice: 'Check its name in the run command, and that the class path has the folder or jar that holds it.',
  },
  {
    id: 'jvm/heap-does-not-fit',
    lines: [
      /Could not reserve enough space for (?<size>\S{1,40}) object heap|There is insufficient memory for the Java Runtime Environment|(?:unable to|failed to) calculate memory configuration|Initial heap size set to a larger value than the maximum heap size/,
    ],
    class: 'resources',
    summary: 'The heap that the JVM is told to use does not fit into the instance',
    advice: 'Lower -Xms and -Xmx in JAVA_TOOL_OPTIONS, or use a larger instance size.',
  },
  {
    id: 'jvm/option-unknown',
    lines: [
      /^(?:Unrecognized (?:VM )?option:? '?(?<option>[^\s']{1,100})|Unrecognized option: (?<other>\S{1,100})|Invalid (?:maximum|initial) heap size: (?<size>\S{1,60}))/,
    ],
    class: 'configuration',
    summary: 'The JVM does not know the option {option}{other}{size}',
    advice: 'Correct the run command or JAVA_TOOL_OPTIONS; options differ between Java versions.',
  },
  {
    id: 'jvm/spring-datasource',
    lines: [/Failed to configure a DataSource: '(?<attribute>[^']{1,40})' attribute is not specified/],
    class: 'configuration',
    summary: 'Spring Boot has no database to connect to: spring.datasource.{attribute} is not set',
    advice:
      'Set SPRING_DATASOURCE_URL (jdbc:postgresql://…), SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, and the profile that uses them.',
    link: 'https://docs.spring.io/spring-boot/reference/data/sql.html',
  },
  {
    id: 'jvm/jdbc-url',
    lines: [
      /(?:Driver \S{1,100} claims to not accept jdbcUrl,|'url' must start with "jdbc"|No suitable driver found for|Driver \S{1,100} is not suitable for) ?(?<url>[a-z0-9:]{0,40})/,
    ],
    class: 'configuration',
    summary: 'JDBC does not accept the database URL',
    advice:
      'DATABASE_URL of a DigitalOcean database is postgresql://user:password@host…: JDBC wants jdbc:postgresql://host:port/database?sslmode=require, and user and password apart.',
    link: 'https://jdbc.postgresql.org/documentation/use/',
  },
  {
    id: 'jvm/spring-port-in-use',
    lines: [/Web server failed to start\. Port (?<port>\d{1,5}) was already in use/],
    class: 'configuration',
    summary: 'Port {port} is already in use',
    advice:
      'Two listeners of the container use one port (management.server.port, an agent). Give each its own.',
  },
  {
    id: 'jvm/spring-bean-missing',
    lines: [
      /(?<where>(?:Parameter \d{1,3} of (?:constructor|method \S{1,80})|Field \S{1,80}) in \S{1,200}) required a (?:single )?bean(?: of type '(?<bean>[^']{1,200})')?/,
    ],
    class: 'code',
    summary: 'Spring found no bean of type {bean} that fits {where}',
    advice:
      'Annotate its class, let the component scan reach its package, and check profiles and conditions that leave it out in production.',
    link: 'https://docs.spring.io/spring-boot/reference/using/spring-beans-and-dependency-injection.html',
  },
  {
    id: 'jvm/spring-placeholder',
    lines: [/Could not resolve placeholder '(?<name>[^']{1,120})'/],
    unless: REFRESH,
    class: 'configuration',
    summary: 'The property {name} is not set',
    advice:
      'Set it as an environment variable of the component (upper case, with _ for dots and dashes), or give it a default.',
    link: 'https://docs.spring.io/spring-boot/reference/features/external-config.html',
  },
  {
    id: 'jvm/spring-bind',
    lines: [
      /^Failed to bind properties under '(?<property>[^']{1,120})'/,
      /^\s{0,8}Reason: (?<message>.{1,200})/,
    ],
    class: 'configuration',
    summary: 'The property {property} has a value that cannot be used: {message}',
    advice: 'Correct the property or its environment variable.',
    link: 'https://docs.spring.io/spring-boot/reference/features/external-config.html',
  },
  {
    id: 'jvm/spring-failure-analysis',
    lines: [/^APPLICATION FAILED TO START/, /^Description:/, /^(?<message>\S.{0,300})/],
    within: 5,
    evidence: 2,
    class: 'configuration',
    summary: 'Spring Boot: {message}',
    advice: 'What the log says under "Action:" helps.',
  },
  {
    id: 'jvm/address-in-use',
    lines: [/(?:java\.net\.BindException|Failed to bind to \S{1,80}).{0,60}Address already in use/],
    class: 'configuration',
    summary: 'The port that the program listens on is already in use',
    advice: 'Two listeners of the container use one port. Give each its own.',
  },
  {
    id: 'jvm/class-missing',
    lines: [
      /(?:^Caused by: |^Exception in thread "[^"]{1,80}" |: )java\.lang\.(?:ClassNotFoundException|NoClassDefFoundError): (?<class>[\w./$]{1,200})/,
    ],
    unless: /cancelling refresh attempt|GradleWrapperMain|MavenWrapperMain/,
    class: 'dependency',
    summary: 'The class {class} is not on the class path',
    advice:
      'Add its library with a scope that reaches the image. javax.* classes moved to jakarta.* with Spring Boot 3 and Tomcat 10.',
  },
  {
    id: 'jvm/method-missing',
    lines: [
      /java\.lang\.(?:NoSuchMethodError|NoSuchFieldError|AbstractMethodError|IncompatibleClassChangeError): (?<member>.{1,200})/,
    ],
    unless: REFRESH,
    class: 'dependency',
    summary: 'Two libraries do not fit together: {member} does not exist',
    advice:
      'One was compiled against another version. `mvn dependency:tree` or `gradle dependencies` shows which version came in.',
  },
  {
    id: 'jvm/host-unknown',
    lines: [/java\.net\.UnknownHostException: (?<host>[^\s:]{1,200})/],
    unless: REFRESH,
    class: 'configuration',
    summary: 'The host {host} cannot be found',
    advice:
      'Check the address in the environment variables. Components reach each other by their names; names of a docker-compose file do not exist.',
  },
  {
    id: 'jvm/bean-creation',
    rank: 'wrapper',
    lines: [/Error creating bean with name '(?<bean>[^']{1,120})'/],
    class: 'unknown',
    summary: 'Spring cannot create the bean {bean}',
    advice: 'The last "Caused by:" of its stack trace is the reason.',
  },
  {
    id: 'jvm/caused-by',
    lines: [
      /^\s{0,8}Caused by: (?<exception>(?:[a-z]\w{0,60}\.){1,12}[A-Z][\w$]{1,100})(?:: (?<message>.{1,300}))?/,
    ],
    unless:
      /java\.net\.(?:ConnectException|SocketTimeoutException|SocketException): (?:Connection (?:refused|reset|timed out)|connect timed out|Read timed out)|JDBCConnectionException|FlywayValidateException|Unable to determine Dialect/,
    class: 'code',
    summary: '{exception}: {message}',
    advice: 'Look at the first frame below it that is in your own code: it failed there.',
  },
  {
    id: 'jvm/uncaught-exception',
    unless: /OutOfMemoryError/,
    lines: [
      /^Exception in thread "(?<thread>[^"]{1,80})" (?<exception>[\w.$]{1,200})(?:: (?<message>.{1,300}))?/,
    ],
    class: 'code',
    summary: 'Uncaught {exception}: {message}',
    advice: 'Look at the first frame below it that is in your own code: it failed there.',
  },
  {
    id: 'jvm/application-run-failed',
    lines: [
      /Application run failed|Application startup failed/,
      /^(?<exception>(?:[a-z]\w{0,60}\.){1,12}[A-Z][\w$]{1,100}): (?<message>.{1,300})/,
    ],
    within: 3,
    evidence: 1,
    unless: /Error creating bean|Failed to start bean|Unable to start (?:embedded )?(?:Tomcat|web server)/,
    class: 'code',
    summary: '{exception}: {message}',
    advice: 'The last "Caused by:" of its stack trace is the reason where there is one.',
  },
];
