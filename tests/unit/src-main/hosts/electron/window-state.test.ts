import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  fitToScreens,
  loadWindowState,
  parseWindowState,
  saveWindowState,
} from '@main/hosts/electron/window-state';

const state = { x: 100, y: 50, width: 1366, height: 768, maximized: false };
const screen = { x: 0, y: 0, width: 1920, height: 1080 };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'window-state-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the window remembers its place', () => {
  it('finds again what it saved, and leaves no draft behind', () => {
    const file = join(folder, 'profile', 'cua-so.json');
    saveWindowState(file, state);
    saveWindowState(file, { ...state, maximized: true });
    expect(loadWindowState(file)).toEqual({ ...state, maximized: true });
    expect(readdirSync(join(folder, 'profile'))).toEqual(['cua-so.json']);
  });

  it('starts anew from a missing, damaged or strange file', () => {
    const file = join(folder, 'cua-so.json');
    expect(loadWindowState(file)).toBeNull();
    for (const text of ['', '{', 'null', '[]', '{"x":1}', JSON.stringify({ ...state, width: 10 })]) {
      writeFileSync(file, text);
      expect(loadWindowState(file), text).toBeNull();
      expect(readFileSync(file, 'utf8')).toBe(text);
    }
    expect(parseWindowState(JSON.stringify({ ...state, width: '1366' }))).toBeNull();
    expect(parseWindowState(JSON.stringify({ ...state, extra: 1 }))).toBeNull();
  });

  it('forgets a place on a screen that is gone', () => {
    expect(fitToScreens(state, [screen])).toEqual(state);
    expect(fitToScreens({ ...state, x: 3000 }, [screen])).toBeNull();
    expect(fitToScreens({ ...state, y: -500 }, [screen])).toBeNull();
    expect(fitToScreens({ ...state, x: 2000 }, [screen, { ...screen, x: 1920 }])).not.toBeNull();
    expect(fitToScreens(state, [])).toBeNull();
    expect(fitToScreens(null, [screen])).toBeNull();
  });
});
