import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Who may speak to the loopback host. It listens on 127.0.0.1 only, yet every page in the same browser and every
 * program on the PC can reach that address: so the host name must be exact (a foreign name that resolves to
 * 127.0.0.1 is refused), calls must come from our own page, and only who held the one-time link has the cookie.
 */
export interface RequestFacts {
  readonly method: string;
  /** Below the place of the window where `inside`, else below the origin. */
  readonly path: string;
  readonly inside: boolean;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
  readonly contentType: string | undefined;
  readonly cookie: string | undefined;
}

export type Verdict =
  'allowed' | 'wrong-host' | 'wrong-origin' | 'cross-site' | 'wrong-type' | 'no-pass' | 'wrong-method';

/**
 * Cookies do not know ports. So the port is part of the name, for two data folders may be open side by side; and the
 * program lives in a folder of its origin whose name nobody can guess: the cookie is given for that path alone, and no
 * other server on this PC ever gets it from the browser, wherever it listens.
 */
export const cookieName = (port: number): string => `thuong-truc-${port}`;

export function judge(request: RequestFacts, port: number, pass: string): Verdict {
  const authority = `127.0.0.1:${port}`;
  if (request.host !== authority) return 'wrong-host';
  if (request.origin !== undefined && request.origin !== `http://${authority}`) return 'wrong-origin';
  if (!request.inside && request.path === '/enter')
    return request.method === 'GET' ? 'allowed' : 'wrong-method';
  if (request.fetchSite !== undefined && !['same-origin', 'none'].includes(request.fetchSite))
    return 'cross-site';
  if (request.method === 'POST') {
    // A form can post across sites without asking; it cannot send JSON nor hide its origin.
    if (request.origin === undefined) return 'wrong-origin';
    if (request.fetchSite === 'none') return 'cross-site';
    if (!acceptedType(request.path, request.contentType)) return 'wrong-type';
  } else if (request.method !== 'GET') {
    return 'wrong-method';
  }
  // Outside of the place only the link is left.
  if (!request.inside) return 'no-pass';
  return isSameSecret(passOf(request.cookie, port), pass) ? 'allowed' : 'no-pass';
}

/** Takes as long for a guess that begins right as for any other. */
export function isSameSecret(given: unknown, secret: string): boolean {
  if (typeof given !== 'string') return false;
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}

function acceptedType(path: string, contentType: string | undefined): boolean {
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase();
  if (path === '/uploads') return type === 'application/octet-stream';
  // The page shown while the data cannot be opened has no script, only plain buttons.
  if (path.startsWith('/startup/')) return type === 'application/x-www-form-urlencoded';
  return type === 'application/json';
}

function passOf(cookieHeader: string | undefined, port: number): string | null {
  for (const part of (cookieHeader ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === cookieName(port) && value) return value;
  }
  return null;
}

/** Where the program lives below its origin: "/kJ3…/". */
export const placeNamed = (name: string): string => `/${name}/`;

/** The path as the program knows it ("/rpc/…"), or null for what lies outside of its place. */
export function pathInside(place: string, path: string): string | null {
  return path.startsWith(place) ? path.slice(place.length - 1) : null;
}

export interface Links {
  make(): string;
  /** True once per token; afterwards the link is dead. */
  redeem(token: string): boolean;
}

/** One-time links. They live until used: the clerk may fetch a coffee between starting and clicking. */
export function createLinks(newSecret: () => string): Links {
  const open = new Set<string>();
  return {
    make: () => {
      const token = newSecret();
      open.add(token);
      return token;
    },
    redeem: (token) => open.delete(token),
  };
}
