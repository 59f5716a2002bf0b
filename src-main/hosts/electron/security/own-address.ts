/** The window's only address. Registered as a standard, secure scheme, so it is a real origin for Chromium. */
export const SCHEME = 'app';
const HOST = 'council';
export const PAGE_ADDRESS = `${SCHEME}://${HOST}/`;

/** Documents on their way to paper live under another host and another session: no calls, no script. */
export const PRINT_HOST = 'print';

function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

/** Parsed and compared part by part: an address that merely contains ours is not ours. */
export function isOwnAddress(address: string, host: string = HOST): boolean {
  const url = parse(address);
  return (
    url !== null &&
    url.protocol === `${SCHEME}:` &&
    url.host === host &&
    url.username === '' &&
    url.password === ''
  );
}

/** The page itself, with whatever screen its fragment names. */
export function isPageAddress(address: string): boolean {
  return isOwnAddress(address) && ['', '/', '/index.html'].includes(new URL(address).pathname);
}

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const PROJECTOR = new RegExp(`^#/(?:confidence-votes|sessions)/${ID}/projector$`, 'u');

/** The hall's picture of one vote or session: the only screen that has a window besides the main one. */
export function isProjectorAddress(address: string): boolean {
  if (!isPageAddress(address)) return false;
  const { hash, search } = new URL(address);
  return search === '' && PROJECTOR.test(hash);
}

/** The buttons of the page that is shown while the data cannot be opened. */
export function isStartupAddress(address: string): boolean {
  return isOwnAddress(address) && /^\/startup\/[a-z-]{1,40}$/u.test(new URL(address).pathname);
}

export function isArtifactAddress(address: string): boolean {
  return isOwnAddress(address) && /^\/artifacts\/[A-Za-z0-9_-]{16,64}$/u.test(new URL(address).pathname);
}

/** `blob:app://council/…`: made by our own page. */
export function isOwnBlob(address: string): boolean {
  return address.startsWith('blob:') && isOwnAddress(address.slice('blob:'.length));
}
