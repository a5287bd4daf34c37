// Loaded before the action: writes the name of each file of the bundle that it loads into $LOADED_FILES.
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { basename } from 'node:path';

registerHooks({
  load(url, context, nextLoad) {
    if (url.startsWith('file:')) appendFileSync(process.env.LOADED_FILES, `${basename(url)}\n`);
    return nextLoad(url, context);
  },
});
