import { describe, expect, it } from 'vitest';
import { locateStaticFile, mediaTypeOf } from '@main/hosts/static-files';

describe('static files', () => {
  it('names files below the root', () => {
    expect(locateStaticFile('/srv/app', '/')).toBe('/srv/app/index.html');
    expect(locateStaticFile('/srv/app', '/assets/a-1.js')).toBe('/srv/app/assets/a-1.js');
  });

  it('serves the pictures of the help', () => {
    expect(locateStaticFile('/srv/app', '/assets/counting-1.webp')).toBe('/srv/app/assets/counting-1.webp');
    expect(mediaTypeOf('/srv/app/assets/counting-1.webp')).toBe('image/webp');
  });

  it.each([
    '/../etc/passwd.html',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/assets/../../secret.js',
    '/..\\secret.js',
    '/%00.html',
    '//etc/secret.js/../../../x.js',
    '/%E0%A4%A.js',
    '/data.sqlite',
    '/assets',
    '/../app-other/index.html',
  ])('refuses %s', (path) => {
    expect(locateStaticFile('/srv/app', path)).toBeNull();
  });
});
