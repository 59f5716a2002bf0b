import { describe, expect, it } from 'vitest';
import { defaultDataFolder, demoDataFolder } from '@main/hosts/data-folder';
import { defaultFolder } from '../../../scripts/setup/data-folder.mjs';
import { installedMatchesLock } from '../../../scripts/setup/dependencies.mjs';

describe('set-up', () => {
  it('tells the user the folder that the hosts really use', () => {
    expect(defaultFolder(false)).toBe(defaultDataFolder());
    expect(defaultFolder(true)).toBe(demoDataFolder());
  });

  it('sees dependencies that are missing or different, but not those of other systems', () => {
    const lock = {
      '': {},
      'node_modules/a': { version: '1.0.0', integrity: 'x' },
      'node_modules/b': { version: '2.0.0', integrity: 'y', optional: true },
    };
    expect(installedMatchesLock(lock, { 'node_modules/a': { version: '1.0.0', integrity: 'x' } })).toBe(true);
    expect(installedMatchesLock(lock, {})).toBe(false);
    expect(installedMatchesLock(lock, { 'node_modules/a': { version: '1.0.1', integrity: 'x' } })).toBe(
      false,
    );
    expect(installedMatchesLock(lock, { 'node_modules/a': { version: '1.0.0', integrity: 'z' } })).toBe(
      false,
    );
  });
});
