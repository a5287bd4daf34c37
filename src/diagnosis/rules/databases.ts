import type { Rule } from '../rule.ts';
import { DATABASE_CLIENT_RULES } from './database-clients.ts';
import { MIGRATION_RULES } from './migrations.ts';
import { MONGODB_RULES, REDIS_RULES } from './mongodb-redis.ts';
import { MYSQL_RULES } from './mysql.ts';
import { POSTGRES_RULES } from './postgres.ts';

/** Databases, their drivers and migrations: what the server says before what an ORM makes of it. */
export const DATABASE_RULES: readonly Rule[] = [
  ...MIGRATION_RULES,
  ...POSTGRES_RULES,
  ...MYSQL_RULES,
  ...MONGODB_RULES,
  ...REDIS_RULES,
  ...DATABASE_CLIENT_RULES,
];
