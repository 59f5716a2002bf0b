import { describe, expect, it, vi } from 'vitest';
import { crashReport } from '@main/hosts/electron/crash';
import { menuTemplate } from '@main/hosts/electron/menu';
import { answerCall } from '@main/hosts/electron/transport';

// Only the types of Electron are needed here; its program is not on every machine.
vi.mock('electron', () => ({ app: {}, clipboard: {}, dialog: {}, ipcMain: {}, Menu: {} }));

const trusted = { frameAddress: 'app://council/', isMainFrame: true, isOurWindow: true };
const call = { method: 'office.getProfile', input: {}, actor: 'clerk' };

describe('calls over the bridge', () => {
  it('reach the dispatcher with the name of the person at the machine', async () => {
    const dispatch = vi.fn(async () => ({ ok: true as const, value: null }));
    expect(await answerCall(dispatch, trusted, call)).toEqual({ ok: true, value: null });
    expect(dispatch).toHaveBeenCalledWith('office.getProfile', {}, { actor: 'clerk' });
  });

  it('never reach it from elsewhere, or without a method', async () => {
    const dispatch = vi.fn(async () => ({ ok: true as const, value: null }));
    const stranger = { ...trusted, isMainFrame: false };
    expect(await answerCall(dispatch, stranger, call)).toEqual({ ok: false, error: { code: 'not-allowed' } });
    for (const method of [undefined, null, 7, {}, ['office.getProfile']]) {
      const reply = await answerCall(dispatch, trusted, { ...call, method });
      expect(reply).toEqual({ ok: false, error: { code: 'unknown-method' } });
    }
    expect(dispatch).not.toHaveBeenCalled();
  });
});

describe('crash report', () => {
  const cause = new TypeError('Nguyễn Văn A has 3 ballots');
  cause.stack = `TypeError: Nguyễn Văn A has 3 ballots
    at count (/home/nguyen-van-a/thuong-truc/dist/main/electron.mjs:10:5)
    at C:\\Users\\NguyenVanA\\app\\electron.mjs:12:1`;

  it('names the fault and its place, but nobody and nobody’s folders', () => {
    const report = crashReport('1a2b3c4d', '0.1.0', cause);
    expect(report).toContain('Mã sự cố: 1a2b3c4d');
    expect(report).toContain('TypeError');
    expect(report).toContain('electron.mjs:10:5');
    expect(report).toContain('electron.mjs:12:1');
    expect(report).not.toMatch(/nguy/iu);
  });

  it('survives a cause that is not an error', () => {
    expect(crashReport('x', '0.1.0', 'text of a clerk')).toBe('Thường Trực 0.1.0\nMã sự cố: x\nLỗi: string');
  });
});

describe('menu', () => {
  const actions = { version: '0.1.0', dataDir: '/data', openDataFolder: () => undefined, window: () => null };

  it('speaks Vietnamese in every entry', () => {
    const entries = menuTemplate(actions, 'win32').flatMap((menu) => [
      menu,
      ...(Array.isArray(menu.submenu) ? menu.submenu : []),
    ]);
    const named = entries.filter((entry) => entry.type !== 'separator');
    expect(named.length).toBeGreaterThan(15);
    for (const entry of named) expect(entry.label).toMatch(/\p{L}/u);
    expect(named.map((entry) => entry.label).join()).toBe(
      named.map((entry) => entry.label?.normalize('NFC')).join(),
    );
  });

  it('offers no reload and no developer tools to office staff', () => {
    expect(JSON.stringify(menuTemplate(actions, 'linux'))).not.toMatch(/reload|devtools/iu);
  });
});
