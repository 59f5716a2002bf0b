import { expect, test } from 'vitest';
import { findChromium, type SearchPlaces } from '@main/hosts/loopback/adapters/find-chromium';

function machine(platform: NodeJS.Platform, programs: readonly string[], more: Partial<SearchPlaces> = {}) {
  return {
    platform,
    env: {},
    home: platform === 'win32' ? 'C:\\Users\\an' : '/home/an',
    isProgram: (file: string) => programs.includes(file),
    list: () => [],
    ...more,
  } satisfies SearchPlaces;
}

test('finds a browser on the PATH, in the order of names', () => {
  const env = { PATH: '/usr/local/bin:relative:/usr/bin' };
  const programs = ['/usr/bin/google-chrome', '/usr/bin/chromium'];
  expect(findChromium(machine('linux', programs, { env }))).toBe('/usr/bin/chromium');
  expect(findChromium(machine('linux', ['relative/chromium'], { env }))).toBeNull();
});

test('finds Edge where Windows keeps it', () => {
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const env = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
  expect(findChromium(machine('win32', [edge], { env }))).toBe(edge);
});

test('finds Chrome on macOS', () => {
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(findChromium(machine('darwin', [chrome]))).toBe(chrome);
});

test('takes the newest browser that Playwright brought', () => {
  const folder = '/home/an/.cache/ms-playwright';
  const file = (number: number) => `${folder}/chromium-${number}/chrome-linux64/chrome`;
  const list = (at: string) => (at === folder ? ['ffmpeg-1011', 'chromium-999', 'chromium-1201'] : []);
  expect(findChromium(machine('linux', [file(999), file(1201)], { list }))).toBe(file(1201));
});

test('a browser named by the office wins, and none is an answer', () => {
  const env = { THUONG_TRUC_CHROMIUM: '/opt/browser', PATH: '/usr/bin' };
  expect(findChromium(machine('linux', ['/opt/browser', '/usr/bin/chromium'], { env }))).toBe('/opt/browser');
  expect(findChromium(machine('linux', []))).toBeNull();
});
