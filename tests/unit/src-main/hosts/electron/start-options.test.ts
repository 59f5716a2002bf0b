import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultDataFolder, demoDataFolder } from '@main/hosts/data-folder';
import { profileFolder, readStartOptions } from '@main/hosts/electron/start-options';

describe('start options', () => {
  it('works on the usual folder when nothing is said', () => {
    expect(readStartOptions([])).toEqual({
      dataDir: defaultDataFolder(),
      demo: false,
      resetDemo: false,
      selfTest: null,
    });
  });

  it('takes a folder, and ignores the switches that Chromium adds', () => {
    const options = readStartOptions(['.', '--no-first-run', '--data', 'du-lieu', '--enable-logging']);
    expect(options.dataDir).toBe(resolve('du-lieu'));
  });

  it('does not take the next switch for a folder', () => {
    expect(readStartOptions(['--data', '--demo']).dataDir).toBe(demoDataFolder());
  });

  it('throws nothing away but the sample office', () => {
    expect(readStartOptions(['--reset']).resetDemo).toBe(false);
    expect(readStartOptions(['--demo', '--reset'])).toMatchObject({
      resetDemo: true,
      dataDir: demoDataFolder(),
    });
    expect(readStartOptions(['--demo', '--reset', '--data', 'du-lieu']).resetDemo).toBe(false);
  });

  it('writes the verdict of a self-test where it is told', () => {
    expect(readStartOptions(['--self-test', 'verdict.json']).selfTest).toBe(resolve('verdict.json'));
    expect(readStartOptions(['--self-test']).selfTest).toBe(resolve('self-test.json'));
  });

  it('gives each data folder a window of its own', () => {
    expect(profileFolder('/base', '/a')).toBe(profileFolder('/base', '/a'));
    expect(profileFolder('/base', '/a')).not.toBe(profileFolder('/base', '/b'));
  });
});
