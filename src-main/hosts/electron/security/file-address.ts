export type Place = 'page' | 'file' | 'application' | 'startup' | 'refused';

/** Plain names only: no dot names, no drive letters, no separators of any system, no control characters. */
const NAME = /^[A-Za-z0-9_@-][A-Za-z0-9._@-]*$/u;

/**
 * What a path under our address means. Decoded once; whatever is still encoded after that is refused. The reader of
 * files checks once more that the path stays inside its folder.
 */
export function placeOf(pathname: string): Place {
  let plain: string;
  try {
    plain = decodeURIComponent(pathname);
  } catch {
    return 'refused';
  }
  if (plain === '' || plain === '/' || plain === '/index.html') return 'page';
  const parts = plain.split('/').slice(1);
  if (!plain.startsWith('/') || parts.some((part) => !NAME.test(part))) return 'refused';
  if (parts[0] === 'startup') return 'startup';
  return parts[0] === 'artifacts' || parts[0] === 'uploads' ? 'application' : 'file';
}
