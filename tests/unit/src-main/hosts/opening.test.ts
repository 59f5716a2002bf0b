import { writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { journalFile } from '@main/database/data-files';
import { openDatabase } from '@main/database/open-database';
import { startLoopbackHost } from '@main/hosts/loopback/host';
import { createStartupPages } from '@main/hosts/startup-pages';
import { createOpening } from '@main/hosts/opening';
import { openApplication } from '@main/application/application';
import { removeTemporaryFolders, temporaryFolder, testHost } from '@tests/fixtures/data-folder';

afterEach(removeTemporaryFolders);

/** Data that another program has open, which it closes when told. */
async function startBeside(dataDir: string) {
  const holder = await openDatabase(dataDir);
  if (!holder.ok) throw new Error(holder.error.code);
  const adapters = testHost();
  const opening = createOpening(() => openApplication({ dataDir, adapters, programVersion: '0.0.0' }));
  const pages = createStartupPages({
    dataDir,
    host: adapters.name,
    programVersion: '0.0.0',
    now: () => adapters.clock.now(),
    error: opening.problem,
    retry: opening.open,
  });
  return { holder: holder.value, opening, pages };
}

describe('"try again" pressed twice', () => {
  it('opens the data once, and both presses lead to the program', async () => {
    const { holder, opening, pages } = await startBeside(temporaryFolder());
    await opening.open();
    expect(opening.problem()?.code).toBe('in-use');
    await holder.close();
    const press = () => pages.act('retry', new URLSearchParams());
    expect(await Promise.all([press(), press()])).toEqual([{ reload: true }, { reload: true }]);
    expect(opening.problem()).toBeNull();
    const application = opening.application();
    expect((await application?.dispatch('office.getProfile', {}, { actor: 'Kiểm thử' }))?.ok).toBe(true);
    await opening.open();
    expect(opening.application()).toBe(application);
    await application?.close();
  });

  it('also when the attempts themselves overlap', async () => {
    const { holder, opening } = await startBeside(temporaryFolder());
    await holder.close();
    await Promise.all([opening.open(), opening.open()]);
    expect(opening.problem()).toBeNull();
    expect(opening.application()).not.toBeNull();
    await opening.application()?.close();
  });

  it('starts empty once: the second press does not move open data away', async () => {
    const dataDir = temporaryFolder();
    // What is left when somebody moved the data file away.
    writeFileSync(journalFile(dataDir), 'x');
    const adapters = testHost();
    const host = await startLoopbackHost({
      dataDir,
      port: 0,
      rendererDir: dataDir,
      programVersion: '0.0.0',
      adapters,
    });
    expect(host.startupError()?.code).toBe('database-missing');
    const entered = await fetch(host.newLink(), { redirect: 'manual' });
    const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const origin = `http://127.0.0.1:${host.port}`;
    const address = new URL(entered.headers.get('location') ?? '', origin).href;
    const page = await (await fetch(address, { headers: { cookie } })).text();
    // The buttons lead to where the cookie is given.
    expect(page).toContain(`action="${new URL(address).pathname}startup/start-empty"`);
    const press = () =>
      fetch(`${address}startup/start-empty`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: '',
      });
    const statuses = (await Promise.all([press(), press()])).map((response) => response.status);
    expect(statuses).toEqual([303, 303]);
    const reply = await host.application()?.dispatch('office.getProfile', {}, { actor: 'Kiểm thử' });
    expect(reply?.ok).toBe(true);
    await host.close();
  });
});
