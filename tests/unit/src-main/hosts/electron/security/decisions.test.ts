import { describe, expect, it } from 'vitest';
import { placeOf } from '@main/hosts/electron/security/file-address';
import { mayHave } from '@main/hosts/electron/security/permissions';
import { isTrustedSender } from '@main/hosts/electron/security/sender';

describe('who may call', () => {
  const ours = { frameAddress: 'app://council/#/votes', isMainFrame: true, isOurWindow: true };

  it('is the main frame of our window on our page', () => {
    expect(isTrustedSender(ours)).toBe(true);
  });

  it.each([
    ['another window', { ...ours, isOurWindow: false }],
    ['a frame inside', { ...ours, isMainFrame: false }],
    ['a frame that is gone', { ...ours, frameAddress: null }],
    ['another page', { ...ours, frameAddress: 'https://example.org/?app://council/' }],
    ['a produced document', { ...ours, frameAddress: 'app://council/artifacts/abcdefghijklmnop' }],
    ['a document being printed', { ...ours, frameAddress: 'app://print/abcdefghijklmnop' }],
  ])('is not %s', (_name, sender) => {
    expect(isTrustedSender(sender)).toBe(false);
  });
});

describe('permissions', () => {
  const page = { address: 'app://council/', isMainFrame: true };

  it('grants copying and the full screen to our page', () => {
    expect(mayHave({ ...page, permission: 'clipboard-sanitized-write' })).toBe(true);
    expect(mayHave({ ...page, permission: 'fullscreen' })).toBe(true);
  });

  it.each([
    'media',
    'geolocation',
    'notifications',
    'usb',
    'serial',
    'hid',
    'openExternal',
    'clipboard-read',
    'midi',
  ])('refuses %s to everybody', (permission) => {
    expect(mayHave({ ...page, permission })).toBe(false);
  });

  it('grants nothing to a frame or another page', () => {
    expect(mayHave({ ...page, isMainFrame: false, permission: 'fullscreen' })).toBe(false);
    expect(mayHave({ ...page, address: 'https://example.org/', permission: 'fullscreen' })).toBe(false);
    expect(mayHave({ ...page, address: '', permission: 'fullscreen' })).toBe(false);
  });
});

describe('what a path means', () => {
  it.each([
    ['/', 'page'],
    ['/index.html', 'page'],
    ['/assets/index-B2x_9.js', 'file'],
    ['/artifacts/abcdefghijklmnop', 'application'],
    ['/uploads', 'application'],
    ['/startup/retry', 'startup'],
  ])('%s is %s', (path, place) => {
    expect(placeOf(path)).toBe(place);
  });

  it.each([
    '/../package.json',
    '/assets/../../main/electron.mjs',
    '/%2e%2e/package.json',
    '/%252e%252e/package.json',
    '/assets/%2e%2e%2fmain',
    '/assets\\..\\main',
    '/assets/%5c..%5cmain',
    '/assets//index.js',
    '/.git/config',
    '/assets/.env',
    '/C:/Windows/win.ini',
    '/assets/a%00.js',
    '/assets/%zz',
    'assets/index.js',
    '/assets/',
  ])('%s is refused', (path) => {
    expect(placeOf(path)).toBe('refused');
  });
});
