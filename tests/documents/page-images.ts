import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

export type Rasterizer = 'pdftoppm' | 'pdftocairo';

/** Low enough to keep the stored pictures small, high enough to see every line of a page. */
const DOTS_PER_INCH = 60;

/** Every page of a PDF as a grey PNG file. */
export function pageImages(pdf: Uint8Array, rasterizer: Rasterizer = 'pdftoppm'): readonly Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  try {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, pdf);
    execFileSync(rasterizer, ['-png', '-gray', '-r', String(DOTS_PER_INCH), file, join(folder, 'page')]);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.png'))
      .toSorted()
      .map((name) => inSixteenGreys(readFileSync(join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A third of the size: one channel, and few greys, which still show every line. */
function inSixteenGreys(file: Buffer): Buffer {
  const picture = PNG.sync.read(file);
  picture.data.forEach((value, at) => {
    if (at % 4 !== 3) picture.data[at] = Math.round(value / 17) * 17;
  });
  return PNG.sync.write(picture, { colorType: 0, deflateLevel: 9, filterType: 0 });
}

export interface Comparison {
  /** The largest share of differing dots in any strip of the page; 1 where the sizes differ. */
  readonly worst: number;
  /** The page with its differences in red. */
  readonly picture: Buffer;
}

/** Strips of about 13 × 2 mm, lying and standing: a line that is gone fills a fifth of one. */
const LONG = 30;
const NARROW = 5;

/** Difference of brightness from which a dot counts as another one. */
const THRESHOLD = 0.2;

/** What one picture shows and the other does not, in both directions. */
export function compareImages(actual: Buffer, expected: Buffer): Comparison {
  const [a, b] = [PNG.sync.read(actual), PNG.sync.read(expected)];
  if (a.width !== b.width || a.height !== b.height) return { worst: 1, picture: actual };
  const [added, missing] = [foundIn(a, b), foundIn(b, a)];
  const worse = worstStrip(added) >= worstStrip(missing) ? added : missing;
  return { worst: worstStrip(worse), picture: PNG.sync.write(worse) };
}

/**
 * Programs place the edges of letters and lines a fraction of a dot apart, so a dot is compared with the nearest
 * brightness among the nine dots at its place in the other picture.
 */
function foundIn(picture: PNG, other: PNG): PNG {
  const { width, height } = picture;
  const nearest = new PNG({ width, height });
  picture.data.copy(nearest.data);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      const [darkest, lightest] = rangeAround(other, x, y);
      nearest.data.fill(Math.min(lightest, Math.max(darkest, picture.data[at]!)), at, at + 3);
    }
  }
  const difference = new PNG({ width, height });
  const options = { threshold: THRESHOLD, includeAA: true, alpha: 0.3 };
  pixelmatch(picture.data, nearest.data, difference.data, width, height, options);
  return difference;
}

function rangeAround({ data, width, height }: PNG, x: number, y: number): readonly [number, number] {
  let darkest = 255;
  let lightest = 0;
  for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row += 1) {
    for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column += 1) {
      const value = data[(row * width + column) * 4]!;
      if (value < darkest) darkest = value;
      if (value > lightest) lightest = value;
    }
  }
  return [darkest, lightest];
}

/** pixelmatch paints what differs red. */
const differs = (data: Buffer, at: number): boolean => data[at] === 255 && data[at + 1] === 0;

function worstStrip(difference: PNG): number {
  return Math.max(worstOf(difference, LONG, NARROW), worstOf(difference, NARROW, LONG));
}

function worstOf({ data, width, height }: PNG, wide: number, high: number): number {
  const counts = new Map<string, number>();
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (!differs(data, (y * width + x) * 4)) continue;
      const strip = `${Math.floor(x / wide)} ${Math.floor(y / high)}`;
      counts.set(strip, (counts.get(strip) ?? 0) + 1);
    }
  }
  return Math.max(0, ...counts.values()) / (wide * high);
}
