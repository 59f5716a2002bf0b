import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

export interface SearchPlaces {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** True for a file that can be started. */
  readonly isProgram: (file: string) => boolean;
  /** Names in a folder; empty when there is none. */
  readonly list: (folder: string) => readonly string[];
}

const PROGRAM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** Every place where a Chromium may be, the likeliest first. */
function candidates(places: SearchPlaces): readonly string[] {
  const { env } = places;
  return [
    ...given(env['THUONG_TRUC_CHROMIUM']),
    ...onPath(places),
    ...usualPlaces(places),
    ...playwrightBrowsers(places),
  ];
}

const given = (value: string | undefined): readonly string[] => (value ? [value] : []);

function onPath({ platform, env }: SearchPlaces): readonly string[] {
  if (platform === 'win32') return [];
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => path.isAbsolute(folder));
  return PROGRAM_NAMES.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
}

function usualPlaces({ platform, env }: SearchPlaces): readonly string[] {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform !== 'win32') return [];
  // Edge is part of Windows 10 and 11, so office machines nearly always have one.
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => given(env[name]));
  const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
  return programs.flatMap((program) => roots.map((root) => path.win32.join(root, program)));
}

function playwrightBrowsers(places: SearchPlaces): readonly string[] {
  const { platform, env, home, list } = places;
  const join = platform === 'win32' ? path.win32.join : path.posix.join;
  const cache =
    {
      win32: join(home, 'AppData', 'Local', 'ms-playwright'),
      darwin: join(home, 'Library', 'Caches', 'ms-playwright'),
    }[platform as string] ?? join(home, '.cache', 'ms-playwright');
  const roots = [...given(env['PLAYWRIGHT_BROWSERS_PATH']), cache];
  const inside = {
    win32: ['chrome-win64/chrome.exe', 'chrome-win/chrome.exe'],
    darwin: ['chrome-mac/Chromium.app/Contents/MacOS/Chromium'],
  }[platform as string] ?? ['chrome-linux64/chrome', 'chrome-linux/chrome'];
  return roots.flatMap((root) =>
    list(root)
      .filter((name) => /^chromium-\d+$/u.test(name))
      .toSorted((a, b) => Number(b.split('-')[1]) - Number(a.split('-')[1]))
      .flatMap((name) => inside.map((file) => join(root, name, ...file.split('/')))),
  );
}

/** A Chromium, Chrome or Edge on this machine, or null. */
export function findChromium(places: SearchPlaces = thisMachine()): string | null {
  return candidates(places).find(places.isProgram) ?? null;
}

function thisMachine(): SearchPlaces {
  return {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    isProgram(file) {
      try {
        accessSync(file, constants.X_OK);
        return statSync(file).isFile();
      } catch {
        return false;
      }
    },
    list(folder) {
      try {
        return readdirSync(folder);
      } catch {
        return [];
      }
    },
  };
}
