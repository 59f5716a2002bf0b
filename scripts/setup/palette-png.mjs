import { crc32, deflateSync } from 'node:zlib';

/**
 * A picture of a screen has few colours: with a palette its file is a third as large, and nobody sees a difference.
 * Colours are gathered by their first five bits; the most frequent 256 groups stay, each as its mean.
 */
const COLOURS = 256;

export async function palettePng(bytes) {
  const { PNG } = (await import('pngjs')).default;
  const { width, height, data } = PNG.sync.read(bytes);
  const { colours, indexOf } = paletteOf(data);
  const lines = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) lines[y * (width + 1) + 1 + x] = indexOf((y * width + x) * 4);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flat())),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function paletteOf(data) {
  const groups = new Map();
  const groupOf = (at) => ((data[at] >> 3) << 10) | ((data[at + 1] >> 3) << 5) | (data[at + 2] >> 3);
  for (let at = 0; at < data.length; at += 4) {
    const key = groupOf(at);
    const group = groups.get(key) ?? { count: 0, sum: [0, 0, 0] };
    group.count += 1;
    for (const part of [0, 1, 2]) group.sum[part] += data[at + part];
    groups.set(key, group);
  }
  const kept = [...groups.values()].sort((a, b) => b.count - a.count).slice(0, COLOURS);
  const colours = kept.map(({ count, sum }) => sum.map((part) => Math.round(part / count)));
  const known = new Map();
  const indexOf = (at) => {
    const key = groupOf(at);
    if (!known.has(key)) known.set(key, nearest(colours, data[at], data[at + 1], data[at + 2]));
    return known.get(key);
  };
  return { colours, indexOf };
}

function nearest(colours, red, green, blue) {
  let best = 0;
  let least = Infinity;
  for (const [index, colour] of colours.entries()) {
    const distance = (colour[0] - red) ** 2 + (colour[1] - green) ** 2 + (colour[2] - blue) ** 2;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

function chunk(name, content) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
