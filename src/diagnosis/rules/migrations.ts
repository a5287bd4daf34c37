import type { Rule } from '../rule.ts';

/** Tools that change a database's schema step by step. */
export const MIGRATION_RULES: readonly Rule[] = [
  {
    id: 'prisma/failed-migrations',
    lines: [/P3009\b|migrate found failed migrations in the target database/],
    class: 'configuration',
    summary: 'Prisma finds a migration that failed before and applies no further ones',
    advice:
      'Look at what it left behind, then run `prisma migrate resolve --rolled-back` or `--applied` with its name.',
    link: 'https://www.prisma.io/docs/orm/prisma-migrate/workflows/patching-and-hotfixing#failed-migration',
  },
  {
    id: 'prisma/schema-not-empty',
    lines: [/P3005\b|The database schema is not empty/],
    class: 'configuration',
    summary: 'The database has tables already, and Prisma has no history of migrations in it',
    advice:
      'Baseline it: mark the migrations that its schema has as applied with `prisma migrate resolve --applied`.',
    link: 'https://www.prisma.io/docs/orm/prisma-migrate/workflows/baselining',
  },
  {
    id: 'prisma/migration-failed',
    lines: [
      /^Migration name: (?<migration>\S{1,150})/,
      /^(?:Database error: ?)?(?<message>(?:ERROR|error|DbError): .{1,250})/,
    ],
    evidence: 1,
    within: 12,
    class: 'code',
    summary: 'The migration {migration} failed: {message}',
    advice: 'Correct its SQL, then mark it as rolled back with `prisma migrate resolve` before the next try.',
    link: 'https://www.prisma.io/docs/orm/reference/error-reference#p3018',
  },
  {
    id: 'django/migration-parent-missing',
    lines: [
      /NodeNotFoundError: Migration (?<migration>\S{1,150}) dependencies reference nonexistent parent node \((?<parent>[^)]{1,150})\)/,
    ],
    class: 'code',
    summary: 'The migration {migration} depends on {parent}, which does not exist',
    advice: 'Commit all migrations: one is missing in the repository, or a .gitignore leaves the folder out.',
    link: 'https://docs.djangoproject.com/en/stable/topics/migrations/',
  },
  {
    id: 'alembic/revision-unknown',
    lines: [
      /Can't locate revision identified by '(?<revision>[^']{1,60})'|KeyError: '(?<key>[0-9a-f]{6,14})'$/,
    ],
    class: 'code',
    summary: 'Alembic does not find the revision {revision}{key}',
    advice:
      'Commit all files of versions/: the database or another revision refers to one that is not in the image.',
    link: 'https://alembic.sqlalchemy.org/en/latest/tutorial.html',
  },
  {
    id: 'alembic/multiple-heads',
    lines: [/Multiple head revisions are present for given argument/],
    class: 'code',
    summary: 'Alembic has several head revisions',
    advice: 'Join them with `alembic merge heads` and commit the result.',
    link: 'https://alembic.sqlalchemy.org/en/latest/branches.html',
  },
  {
    id: 'alembic/failed',
    lines: [
      /^ERROR {1,3}\[(?:alembic\.util\.messaging|flask_migrate)\] (?:Error: )?(?<message>.{1,300})/,
      /^\s{0,4}FAILED: /,
    ],
    within: 3,
    class: 'code',
    summary: 'Alembic: {message}',
    advice:
      'Compare the revisions in the repository with the one in the table alembic_version (`alembic current`), and let only one component or job run the migrations.',
    link: 'https://alembic.sqlalchemy.org/en/latest/tutorial.html',
  },
  {
    id: 'knex/migrations-missing',
    lines: [/The migration directory is corrupt, the following files are missing: (?<files>.{1,200})/],
    class: 'code',
    summary: 'Migrations that the database has applied are not in the image: {files}',
    advice: 'Commit them under the same names: a renamed extension (.ts, .js) counts as another file.',
    link: 'https://knexjs.org/guide/migrations.html',
  },
  {
    id: 'knex/locked',
    lines: [/MigrationLocked|Migration table is already locked/],
    class: 'configuration',
    summary: 'The migration table is locked',
    advice:
      'Another run holds it, or one was killed. Run `knex migrate:unlock` when no other run is under way, and migrate in one PRE_DEPLOY job only.',
    link: 'https://knexjs.org/guide/migrations.html',
  },
  {
    id: 'flyway/checksum',
    lines: [
      /Migration checksum mismatch for migration (?:version|with) ?(?<version>[\w.]{1,40})?|Detected applied migration not resolved locally: (?<missing>\S{1,60})|Detected failed migration to version (?<failed>\S{1,60})/,
    ],
    class: 'code',
    summary:
      'Flyway: what the database records of the migration {version}{missing}{failed} does not match the files',
    advice:
      'Never change a migration that was applied: restore it and add another, or run `flyway repair` after checking the schema.',
    link: 'https://documentation.red-gate.com/flyway',
  },
  {
    id: 'flyway/schema-not-empty',
    lines: [/Found non-empty schema\(s\) (?<schema>.{1,80}?) but no schema history table/],
    class: 'configuration',
    summary: 'The schema {schema} has tables already, and Flyway has no history in it',
    advice: 'Set baseline-on-migrate if its tables are those of the first migrations.',
    link: 'https://documentation.red-gate.com/flyway',
  },
  {
    id: 'flyway/migration-failed',
    lines: [
      /^(?:.{0,120}\s)?(?:Migration|Script) (?<script>\S{1,150}\.sql) failed/,
      /^\s{0,8}Message {1,4}: (?<message>.{1,250})/,
    ],
    evidence: 1,
    class: 'code',
    summary: 'The migration {script} failed: {message}',
    advice: 'Correct its SQL. Remove what it left behind where the database does not roll back.',
    link: 'https://documentation.red-gate.com/flyway',
  },
  {
    id: 'liquibase/locked',
    lines: [/Could not acquire change log lock\. {1,3}Currently locked by (?<owner>.{1,100})/],
    class: 'configuration',
    summary: "Liquibase's change log is locked by {owner}",
    advice:
      'Another run holds it, or one was killed. Run `liquibase release-locks` when no other run is under way.',
    link: 'https://docs.liquibase.com/',
  },
  {
    id: 'liquibase/changeset-failed',
    lines: [
      /(?:Migration failed for changeset|changesets? failed: |Validation Failed:) ?(?<changeset>.{0,200})/,
    ],
    class: 'code',
    summary: 'Liquibase cannot apply the changes: {changeset}',
    advice: 'Correct the changeset; one that was applied may not change any more.',
    link: 'https://docs.liquibase.com/',
  },
  {
    id: 'rails/pending-migrations',
    lines: [/Migrations are pending\. To resolve this issue|ActiveRecord::PendingMigrationError/],
    class: 'configuration',
    summary: 'Rails has migrations that the database does not have yet',
    advice: 'Run `bin/rails db:migrate` in a PRE_DEPLOY job.',
    link: 'https://docs.digitalocean.com/products/app-platform/how-to/manage-jobs/',
  },
  {
    id: 'rails/migration-version',
    lines: [
      /Directly inheriting from ActiveRecord::Migration is not supported|(?:Multiple migrations have the (?:name|version number)) (?<name>\w{1,100})|Unknown migration version "(?<version>[\d.]{1,8})"/,
    ],
    class: 'code',
    summary: 'A Rails migration cannot be loaded: {name}{version}',
    advice:
      'Give each migration a version and a name of its own, and inherit from ActiveRecord::Migration[N.N].',
    link: 'https://guides.rubyonrails.org/active_record_migrations.html',
  },
  {
    id: 'rails/concurrent-migration',
    lines: [
      /ConcurrentMigrationError|Cannot run migrations because another migration process is currently running/,
    ],
    class: 'configuration',
    retryMayHelp: true,
    summary: 'Another process runs migrations already',
    advice:
      'Migrate in one PRE_DEPLOY job, not in the run command of each instance. Through a connection pool set advisory_locks: false.',
    link: 'https://guides.rubyonrails.org/active_record_migrations.html',
  },
  {
    id: 'rails/migration-error',
    lines: [
      /An error has occurred, (?:this and )?all later migrations canceled/,
      /^(?!LINE \d|: |\/)(?<reason>\S.{5,300})/,
    ],
    within: 3,
    evidence: 1,
    class: 'code',
    summary: 'A Rails migration failed: {reason}',
    advice: 'Correct the migration, or what it expects of the database; the trace below names its file.',
  },
  {
    id: 'rails/migration-failed',
    rank: 'wrapper',
    lines: [/An error has occurred, (?:this and )?all later migrations canceled/],
    class: 'code',
    summary: 'A Rails migration failed',
    advice: 'The lines below it name the statement and the reason.',
  },
  {
    id: 'migrate/dirty',
    lines: [/Dirty database version (?<version>\d{1,20})/],
    class: 'configuration',
    summary: 'The migration {version} failed before and left the database dirty',
    advice: 'Look at what it left behind, then run `migrate force` with the last good version.',
    link: 'https://github.com/golang-migrate/migrate/blob/master/FAQ.md',
  },
  {
    id: 'sqlx/migration-modified',
    lines: [
      /migration (?<version>\d{1,20}) was previously applied but (?<what>has been modified|is missing)/,
    ],
    class: 'code',
    summary: 'The migration {version} was applied, but {what} in the code',
    advice: 'Restore the file as it was applied and add another migration.',
    link: 'https://docs.rs/sqlx/latest/sqlx/macro.migrate.html',
  },
  {
    id: 'ecto/migration-error',
    lines: [
      /\((?:Ecto\.MigrationError|Ecto\.Migration\.\w{1,40})\) (?<message>.{1,200})|The database for (?<repo>\S{1,100}) couldn't be created: (?<reason>.{1,150})/,
    ],
    class: 'configuration',
    summary: 'Ecto: {message}{reason}',
    advice:
      'A managed database exists already: run `ecto.migrate`, not `ecto.create`, and check DATABASE_URL.',
    link: 'https://hexdocs.pm/ecto_sql/Mix.Tasks.Ecto.Migrate.html',
  },
];
