import { ensureBuilt } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { main } from './setup/run.mjs';

await main(async () => {
  await ensureDependencies();
  await ensureBuilt({ force: true });
  return 0;
});
