import { describe, expect, it } from 'vitest';
import { cookieName, createLinks, judge, type RequestFacts } from '@main/hosts/loopback/guards';

const PORT = 4321;
const own = `http://127.0.0.1:${PORT}`;
const call: RequestFacts = {
  method: 'POST',
  path: '/rpc/office.getHome',
  inside: true,
  host: `127.0.0.1:${PORT}`,
  origin: own,
  fetchSite: 'same-origin',
  contentType: 'application/json; charset=utf-8',
  cookie: `a=b; ${cookieName(PORT)}=pass`,
};
const verdict = (changes: Partial<RequestFacts>) => judge({ ...call, ...changes }, PORT, 'pass');

describe('who may speak to the loopback host', () => {
  it('our own page may', () => {
    expect(verdict({})).toBe('allowed');
    expect(verdict({ method: 'GET', path: '/', origin: undefined, fetchSite: 'none' })).toBe('allowed');
  });

  it.each([
    ['evil.example:4321'],
    ['127.0.0.1.evil.example:4321'],
    ['localhost:4321'],
    ['127.0.0.1'],
    ['127.0.0.1:43210'],
    [undefined],
  ])('a foreign host name %s may not', (host) => {
    expect(verdict({ host })).toBe('wrong-host');
  });

  it.each([['http://evil.example'], ['null'], ['http://127.0.0.1:4322'], ['https://127.0.0.1:4321']])(
    'a page of origin %s may not',
    (origin) => {
      expect(verdict({ origin })).toBe('wrong-origin');
    },
  );

  it('a cross-site form, a hidden origin, a plain-text body or a missing cookie may not', () => {
    expect(verdict({ origin: undefined })).toBe('wrong-origin');
    expect(verdict({ fetchSite: 'cross-site' })).toBe('cross-site');
    expect(verdict({ fetchSite: 'same-site' })).toBe('cross-site');
    expect(verdict({ fetchSite: 'none' })).toBe('cross-site');
    expect(verdict({ contentType: 'text/plain' })).toBe('wrong-type');
    expect(verdict({ contentType: 'application/x-www-form-urlencoded' })).toBe('wrong-type');
    expect(verdict({ path: '/uploads', contentType: 'application/json' })).toBe('wrong-type');
    expect(verdict({ method: 'PUT' })).toBe('wrong-method');
    expect(verdict({ cookie: undefined })).toBe('no-pass');
    expect(verdict({ cookie: `${cookieName(PORT)}=other` })).toBe('no-pass');
    expect(verdict({ cookie: `${cookieName(PORT + 1)}=pass` })).toBe('no-pass');
  });

  it('outside of the place of the window only the link is left', () => {
    const link = { method: 'GET', path: '/enter', cookie: undefined, origin: undefined };
    expect(verdict({ ...link, inside: false })).toBe('allowed');
    expect(verdict({ ...link, inside: true })).toBe('no-pass');
    expect(verdict({ inside: false })).toBe('no-pass');
  });
});

describe('one-time links', () => {
  it('open once', () => {
    let n = 0;
    const links = createLinks(() => `token-${++n}`);
    const token = links.make();
    expect(links.redeem('token-2')).toBe(false);
    expect(links.redeem(token)).toBe(true);
    expect(links.redeem(token)).toBe(false);
    expect(links.redeem('')).toBe(false);
  });
});
