import { describe, expect, it } from 'vitest';
import { isExternalAllowed } from '@main/hosts/electron/security/external-links';
import { mayNavigate, mayNavigateForPrint, windowRequest } from '@main/hosts/electron/security/navigation';
import {
  PRINT_HOST,
  isArtifactAddress,
  isOwnAddress,
  isOwnBlob,
  isPageAddress,
} from '@main/hosts/electron/security/own-address';
import { mayRequest, mayRequestForPrint } from '@main/hosts/electron/security/requests';

const ARTIFACT = 'app://council/artifacts/abcdefghijklmnop';

/** Addresses that contain ours, look like ours, or pretend to be ours. */
const HOSTILE = [
  'https://example.org/?next=app://council/',
  'https://example.org/#app://council/',
  'https://app//council/',
  'app://council@example.org/',
  'app://council:secret@example.org/',
  'app://user@council/',
  'app://user:pass@council/',
  'app://council.example.org/',
  'app://councilx/',
  'app://council:8080/',
  'app://COUNCIL.evil/',
  'app:council',
  'app:///council/',
  'apps://council/',
  'application://council/',
  'file:///app://council/',
  'file://council/',
  'javascript:location="app://council/"',
  'data:text/html,app://council/',
  'blob:https://example.org/app://council/',
  'view-source:app://council/',
  'filesystem:app://council/temporary/x',
  'http://council/',
  'http://127.0.0.1/',
  'chrome://settings',
  'devtools://devtools/bundled/inspector.html',
  '\u0000app://council/x',
  'not an address',
  '',
];

describe('our own address', () => {
  it.each(HOSTILE.filter((address) => !address.startsWith('\u0000')))('is not %j', (address) => {
    expect(isOwnAddress(address)).toBe(false);
    expect(mayNavigate(address, true)).toBe(false);
    expect(mayNavigate(address, false)).toBe(false);
    expect(windowRequest(address)).toBe('refuse');
  });

  it('is the page with any screen in its fragment', () => {
    for (const address of [
      'app://council/',
      'app://council/index.html',
      'app://council/#/confidence-votes/1',
    ]) {
      expect(isPageAddress(address)).toBe(true);
      expect(mayNavigate(address, true)).toBe(true);
    }
    expect(isPageAddress(ARTIFACT)).toBe(false);
    expect(isPageAddress('app://council/assets/index.js')).toBe(false);
  });

  it('does not mix up the window and the documents on their way to paper', () => {
    expect(isOwnAddress('app://print/abc')).toBe(false);
    expect(isOwnAddress('app://print/abc', PRINT_HOST)).toBe(true);
    expect(isOwnAddress('app://council/', PRINT_HOST)).toBe(false);
  });

  it('knows produced documents by the form of their id', () => {
    expect(isArtifactAddress(ARTIFACT)).toBe(true);
    expect(isArtifactAddress('app://council/artifacts/short')).toBe(false);
    expect(isArtifactAddress('app://council/artifacts/../index.html')).toBe(false);
    expect(isArtifactAddress(`${ARTIFACT}/more`)).toBe(false);
  });

  it('takes only blobs of our page for ours', () => {
    expect(isOwnBlob('blob:app://council/2f4c')).toBe(true);
    expect(isOwnBlob('blob:https://example.org/2f4c')).toBe(false);
    expect(isOwnBlob('app://council/')).toBe(false);
  });
});

describe('navigation', () => {
  it('keeps the main frame on the page, and shows documents only inside it', () => {
    expect(mayNavigate(ARTIFACT, true)).toBe(false);
    expect(mayNavigate(ARTIFACT, false)).toBe(true);
    expect(mayNavigate('about:blank', true)).toBe(false);
    expect(mayNavigate('app://council/', false)).toBe(false);
  });

  it('lets the buttons of the startup page come back', () => {
    expect(mayNavigate('app://council/startup/retry', true)).toBe(true);
    expect(mayNavigate('app://council/startup/../index.js', true)).toBe(false);
    expect(mayNavigate('app://council/startup/retry', false)).toBe(false);
  });

  it('lets a printed document go nowhere but into the viewer of the program itself', () => {
    const viewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html';
    expect(mayNavigateForPrint(viewer, false)).toBe(true);
    expect(mayNavigateForPrint(viewer, true)).toBe(false);
    for (const address of HOSTILE) expect(mayNavigateForPrint(address, false)).toBe(false);
  });

  it('gives the projector of a vote or a session its window, and no other screen', () => {
    const vote = '0198c5a2-7b1e-7c3d-8f00-1a2b3c4d5e6f';
    expect(windowRequest(`app://council/#/confidence-votes/${vote}/projector`)).toBe('show-projector');
    expect(windowRequest(`app://council/index.html#/confidence-votes/${vote}/projector`)).toBe(
      'show-projector',
    );
    expect(windowRequest(`app://council/#/sessions/${vote}/projector`)).toBe('show-projector');
    for (const address of [
      `app://council/#/confidence-votes/${vote}`,
      `app://council/#/confidence-votes/${vote}/projector/more`,
      `app://council/#/confidence-votes/${vote}/projector?x=/projector`,
      `app://council/?next=1#/confidence-votes/${vote}/projector`,
      'app://council/#/confidence-votes/../projector',
      `app://council/assets/#/confidence-votes/${vote}/projector`,
      `app://print/#/confidence-votes/${vote}/projector`,
      `https://example.org/#/confidence-votes/${vote}/projector`,
    ]) {
      expect(windowRequest(address), address).toBe('refuse');
    }
  });

  it('opens no other window: documents have their own way, known public sites go to the browser', () => {
    expect(windowRequest(ARTIFACT)).toBe('show-document');
    expect(windowRequest('https://vbpl.vn/van-ban')).toBe('open-in-browser');
    expect(windowRequest('app://council/')).toBe('refuse');
  });
});

describe('external links', () => {
  it.each(['https://vbpl.vn/', 'https://vanban.chinhphu.vn/?id=1', 'https://quochoi.vn/x'])(
    'allows %s',
    (address) => {
      expect(isExternalAllowed(address)).toBe(true);
    },
  );

  it.each([
    'http://vbpl.vn/',
    'https://vbpl.vn.example.org/',
    'https://example.org/vbpl.vn',
    'https://xvbpl.vn/',
    'https://vbpl.vn@example.org/',
    'https://user@vbpl.vn/',
    'https://vbpl.vn:8443/',
    'https://vbpl.vn%2eexample.org/',
    'file:///etc/passwd',
    'ms-settings:',
    'mailto:someone@vbpl.vn',
    'javascript:alert(1)',
    '',
  ])('refuses %j', (address) => {
    expect(isExternalAllowed(address)).toBe(false);
  });
});

describe('requests', () => {
  it('answers our own addresses and what the page made itself', () => {
    expect(mayRequest('app://council/assets/index-abc.js')).toBe(true);
    expect(mayRequest('blob:app://council/1')).toBe(true);
    expect(mayRequest('data:font/woff2;base64,AAAA')).toBe(true);
  });

  it.each([
    'https://example.org/',
    'http://127.0.0.1:8080/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'app://print/x',
  ])('never asks for %s', (address) => {
    expect(mayRequest(address)).toBe(false);
  });

  it('gives the printing session its documents and the viewer, nothing else', () => {
    expect(mayRequestForPrint('app://print/abc')).toBe(true);
    expect(mayRequestForPrint('app://council/')).toBe(false);
    expect(mayRequestForPrint('https://example.org/font.woff2')).toBe(false);
    expect(mayRequestForPrint('chrome-extension://otherextension/x')).toBe(false);
    expect(mayRequestForPrint('file:///etc/passwd')).toBe(false);
  });
});
