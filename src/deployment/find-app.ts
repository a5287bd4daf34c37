import { notFoundAs } from '../app-platform/api-error.ts';
import type { AppPlatform } from '../app-platform/client.ts';
import type { App } from '../app-platform/types.ts';
import { UserError } from '../basics/errors.ts';
import { oneLine } from '../basics/text.ts';

type AppWanted = { id: string } | { name: string };

/** @throws UserError when there is no such app */
export async function findApp(api: AppPlatform, wanted: AppWanted): Promise<App> {
  return 'id' in wanted ? appById(api, wanted.id) : appByName(api, wanted.name);
}

function appById(api: AppPlatform, id: string): Promise<App> {
  return api
    .app(id)
    .catch(
      notFoundAs(
        `There is no app with the ID ${id}. Check app_id (for a name, use app_name), and that the token belongs to ` +
          'the team that owns the app.',
      ),
    );
}

async function appByName(api: AppPlatform, name: string): Promise<App> {
  const others: string[] = [];
  let count = 0;
  for await (const app of api.apps()) {
    if (app.name === name) return app;
    count++;
    // Only the first ones in alphabetical order are listed, so that any number of apps takes little memory.
    others.push(oneLine(app.name));
    if (others.length > 10 * MAX_NAMES) others.sort().splice(MAX_NAMES);
  }
  const listed = others.sort().slice(0, MAX_NAMES).join(', ') || 'none';
  const more = count > MAX_NAMES ? ` and ${count - MAX_NAMES} more` : '';
  throw new UserError(
    `There is no app named ${name}. The token can see: ${listed}${more}. Check app_name, and the token's team.`,
  );
}

const MAX_NAMES = 20;
