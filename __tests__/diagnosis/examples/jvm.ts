import { recorded, recordedClean, written } from '../example-rows.ts';
import type { CleanLog, RuleExample } from '../rule-examples.ts';

export const examples: RuleExample[] = [
  {
    rule: 'jvm/native-image-class',
    stage: 'BUILD',
    log: '[INFO]     [creator]     Error: Classes that should be initialized at run time got initialized during image building:\n[INFO]     [creator]      org.example.Shop was unintentionally initialized at build time.\n[INFO]     [creator]     Error: Image build request failed with exit status 1\n',
    evidence: 'Error: Classes that should be initialized at run time',
  },
  ...recorded('jvm', [
    [
      'class-file-version',
      'jvm/class-file-version',
      'java.lang.UnsupportedClassVersionError: com/example/shop/App has been compiled by a more r',
    ],
    [
      'gradle-wrapper-jar-missing',
      'jvm/caused-by',
      'Caused by: java.lang.ClassNotFoundException: org.gradle.wrapper.GradleWrapperMain',
    ],
    [
      'heap-larger-than-memory',
      'jvm/heap-does-not-fit',
      'Could not reserve enough space for 104856551424KB object heap',
    ],
    ['jar-missing', 'jvm/jar-missing', 'Error: Unable to access jarfile target/shop.jar'],
    [
      'javac-errors',
      'jvm/javac-error',
      'src/main/java/com/example/shop/App.java:5: error: incompatible types: String cannot be con',
    ],
    [
      'kotlin-compile-errors',
      'jvm/maven-compile-error',
      "[ERROR] /workspace/src/main/kotlin/App.kt: (2, 19) Initializer type mismatch: expected 'ko",
    ],
    [
      'main-class-missing',
      'jvm/main-class-not-found',
      'Caused by: java.lang.ClassNotFoundException: com.example.shop.Main',
    ],
    [
      'maven-compile-errors',
      'jvm/maven-compile-error',
      '[ERROR] /workspace/src/main/java/com/example/shop/App.java:[5,16] incompatible types: java',
    ],
    [
      'maven-dependency-missing',
      'jvm/maven-dependency-missing',
      '[ERROR] Failed to execute goal on project shop: Could not resolve dependencies for project',
    ],
    [
      'maven-no-pom',
      'jvm/pom-missing',
      '[ERROR] The goal you specified requires a project to execute but there is no POM in this d',
    ],
    [
      'maven-pom-malformed',
      'jvm/pom-invalid',
      "[FATAL] Non-parseable POM /workspace/pom.xml: Unrecognised tag: 'build' (position: START_T",
    ],
    [
      'maven-release-not-supported',
      'jvm/release-not-supported',
      '[ERROR] Failed to execute goal org.apache.maven.plugins:maven-compiler-plugin:3.13.0:compi',
    ],
    ['maven-tests-failed', 'jvm/maven-test-failed', '[ERROR]   PriceTest.price:9 expected: <3> but was: <2>'],
    [
      'maven-version-missing',
      'jvm/pom-invalid',
      "[ERROR] 'dependencies.dependency.version' for org.postgresql:postgresql:jar is missing. @",
    ],
    ['no-main-manifest', 'jvm/no-main-manifest', 'no main manifest attribute, in shop.jar'],
    [
      'null-pointer',
      'jvm/uncaught-exception',
      'Exception in thread "main" java.lang.NullPointerException: Cannot invoke "String.length()"',
    ],
    [
      'spring-bean-missing',
      'jvm/spring-bean-missing',
      "Parameter 0 of constructor in com.example.shop.Cart required a bean of type 'com.example.s",
    ],
    [
      'spring-constructor-throws',
      'jvm/caused-by',
      'Caused by: java.lang.IllegalStateException: no mail server answers',
    ],
    [
      'spring-database-refused',
      'jdbc/connection-refused',
      'Caused by: org.postgresql.util.PSQLException: Connection to 127.0.0.1:54999 refused. Check',
    ],
    [
      'spring-no-datasource',
      'jvm/spring-datasource',
      "Failed to configure a DataSource: 'url' attribute is not specified and no embedded datasou",
    ],
    [
      'spring-placeholder',
      'jvm/spring-placeholder',
      "Caused by: java.lang.IllegalArgumentException: Could not resolve placeholder 'shop.mail.ke",
    ],
    [
      'spring-port-in-use',
      'jvm/spring-port-in-use',
      'Web server failed to start. Port 18083 was already in use.',
    ],
    [
      'uncaught-exception-with-causes',
      'jvm/caused-by',
      'Caused by: java.nio.file.NoSuchFileException: config.yml',
    ],
  ]),
  ...written([
    [
      'jvm/kotlin-error',
      '> Task :compileKotlin FAILED\ne: file:///workspace/src/main/kotlin/App.kt:5:13 Unresolved reference: missing',
      'e: file:///workspace/src/main/kotlin/App.kt',
    ],
    ['jvm/scala-error', '[error] /workspace/app/Main.scala:5:3: not found: value x'],
    [
      'jvm/gradle-toolchain',
      '> Cannot find a Java installation on your machine (Linux 5.15 amd64) matching: {languageVersion=25, vendor=any vendor, implementation=vendor-specific}. Toolchain download repositories have not been configured.',
    ],
    [
      'jvm/gradle-class-file-version',
      "* What went wrong:\nBUG! exception in phase 'semantic analysis' in source unit '_BuildScript_' Unsupported class file major version 65",
      'BUG! exception in phase',
    ],
    [
      'jvm/dependency-needs-java',
      '   > Dependency requires at least JVM runtime version 17. This build uses a Java 11 JVM.',
    ],
    [
      'jvm/gradle-wrapper-missing',
      'Error: Unable to access jarfile /workspace/gradle/wrapper/gradle-wrapper.jar',
    ],
    [
      'jvm/maven-wrapper-missing',
      './mvnw: 117: cannot open ./.mvn/wrapper/maven-wrapper.properties: No such file',
    ],
    [
      'jvm/dependency-transfer',
      '[ERROR] Failed to execute goal on project shop: Could not resolve dependencies: Could not transfer artifact org.acme:money:jar:1.0 from/to central (https://registry.example/maven2): Connection reset',
    ],
    [
      'jvm/gradle-dependency-missing',
      "Execution failed for task ':compileJava'.\n> Could not resolve all files for configuration ':compileClasspath'.\n   > Could not find org.acme:money:1.0.",
      '> Could not find org.acme:money:1.0.',
    ],
    [
      'jvm/gradle-plugin-missing',
      "* What went wrong:\nPlugin [id: 'org.acme.shop', version: '1.0'] was not found in any of the following sources:",
      'Plugin [id:',
    ],
    [
      'jvm/gradle-script-error',
      "* Where:\nBuild file '/workspace/build.gradle' line: 12\n\n* What went wrong:\nA problem occurred evaluating root project 'shop'.\n> Could not find method compile() for arguments [org.shop:till:1] on object of type DefaultDependencyHandler.",
      '> Could not find method compile()',
    ],
    [
      'jvm/gradle-test-failed',
      'PriceTest > total() FAILED\n    org.opentest4j.AssertionFailedError at PriceTest.java:9',
    ],
    [
      'jvm/build-killed',
      'Gradle build daemon disappeared unexpectedly (it may have been killed or may have crashed)',
    ],
    [
      'jvm/native-image',
      'Fatal error:java.lang.TypeNotPresentException: Type javax.servlet.Filter not present',
    ],
    [
      'jvm/gradle-failed',
      "* What went wrong:\nExecution failed for task ':bootJar'.\n> Main class name has not been configured and it could not be resolved from classpath",
      '> Main class name has not been configured',
    ],
    ['jvm/gradle-task-failed', "Execution failed for task ':compileJava'."],
    [
      'jvm/maven-goal-failed',
      '[ERROR] Failed to execute goal org.acme:shop-maven-plugin:1.0:check (default) on project shop: The check found 2 problems -> [Help 1]',
    ],
    [
      'jvm/main-class-missing',
      'Error: Main method not found in class com.example.shop.App, please define the main method as:',
    ],
    [
      'jvm/option-unknown',
      "Unrecognized VM option 'UseShopGC'\nError: Could not create the Java Virtual Machine.",
    ],
    [
      'jvm/jdbc-url',
      'java.lang.RuntimeException: Driver org.postgresql.Driver claims to not accept jdbcUrl, postgresql://db.example/shop',
    ],
    [
      'jvm/spring-bind',
      'Failed to bind properties under \'server.port\' to java.lang.Integer:\n\n    Property: server.port\n    Value: "eighty"\n    Reason: failed to convert java.lang.String to java.lang.Integer',
    ],
    [
      'jvm/spring-failure-analysis',
      '***************************\nAPPLICATION FAILED TO START\n***************************\n\nDescription:\n\nThe dependencies of some of the beans in the application context form a cycle:',
      'The dependencies of some of the beans',
    ],
    ['jvm/address-in-use', 'java.net.BindException: Address already in use (Bind failed)'],
    ['jvm/class-missing', 'Exception in thread "main" java.lang.NoClassDefFoundError: javax/servlet/Filter'],
    ['jvm/method-missing', "java.lang.NoSuchMethodError: 'void org.acme.Money.add(int)'"],
    ['jvm/host-unknown', 'Caused by: java.net.UnknownHostException: db: Name or service not known'],
    [
      'jvm/bean-creation',
      "org.springframework.beans.factory.BeanCreationException: Error creating bean with name 'cart' defined in class path resource",
    ],
    [
      'jvm/application-run-failed',
      '2026-01-15T10:20:30.783Z ERROR 1 --- [main] o.s.boot.SpringApplication : Application run failed\n\njava.lang.IllegalStateException: no products are loaded\n\tat com.example.shop.App.main(App.java:9)',
      'java.lang.IllegalStateException: no products',
    ],
  ]),
];

export const clean: CleanLog[] = recordedClean('jvm', ['clean-maven-build', 'clean-spring-start']);
