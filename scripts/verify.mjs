import { ensureBuilt } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { inRoot, runtime } from './setup/paths.mjs';
import { main, run } from './setup/run.mjs';

/** Set-up talks on stderr only: stdout carries the program's one JSON object. */
await main(async () => {
  await ensureDependencies();
  await ensureBuilt();
  const { code } = await run(runtime(), [inRoot('dist', 'main', 'verify.mjs'), ...process.argv.slice(2)], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
  });
  return code;
});
