import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerPageRequest, type PageSource } from '@main/hosts/electron/page-protocol';

let base = '';
let source: PageSource;
const showPage = vi.fn();
const startupPages = {
  page: async () => '<p>Chưa mở được dữ liệu',
  act: async (action: string) => (action === 'retry' ? { reload: true as const } : { html: `<p>${action}` }),
};
const open = { handleFileRequest: async (request: Request) => new Response(`application ${request.method}`) };

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'page-protocol-'));
  mkdirSync(join(base, 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(base, 'secret.json'), '{"secret":true}');
  writeFileSync(
    join(base, 'renderer', 'index.html'),
    '<meta property="csp-nonce" nonce="__CSP_NONCE__"><script type="module" src="./assets/a.js"></script>',
  );
  writeFileSync(join(base, 'renderer', 'assets', 'a.js'), 'export {};');
  writeFileSync(join(base, 'renderer', 'assets', 'a.exe'), 'MZ');
  showPage.mockClear();
  source = { folder: join(base, 'renderer'), application: () => open, startupPages, showPage };
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const get = (address: string) => answerPageRequest(source, new Request(address));
const post = (address: string) =>
  answerPageRequest(source, new Request(address, { method: 'POST', body: 'a=b' }));

describe('the window’s own protocol', () => {
  it('serves the page with a policy whose nonce is new each time and stands in the page', async () => {
    const first = await get('app://council/');
    const second = await get('app://council/index.html');
    const nonceOf = (response: Response) =>
      /'nonce-([^']+)'/u.exec(response.headers.get('content-security-policy') ?? '')?.[1];
    const nonce = nonceOf(first);
    expect(nonce).toMatch(/^[\w-]{20,}$/u);
    expect(nonceOf(second)).not.toBe(nonce);
    expect(await first.text()).toContain(`nonce="${nonce}"`);
    const policy = first.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/u);
    expect(first.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('serves built files of known kinds and no others', async () => {
    const script = await get('app://council/assets/a.js');
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(script.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await get('app://council/assets/a.exe')).status).toBe(404);
    expect((await get('app://council/assets/missing.js')).status).toBe(404);
  });

  it.each([
    'app://council/../secret.json',
    'app://council/%2e%2e/secret.json',
    'app://council/assets/%2e%2e%2f%2e%2e%2fsecret.json',
    'app://council/assets/..%5c..%5csecret.json',
    'app://council//secret.json',
    'app://print/index.html',
    'app://council.example.org/index.html',
  ])('never leaves its folder: %s', async (address) => {
    const response = await get(address);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('secret');
  });

  it('passes documents on to the application', async () => {
    expect(await (await get('app://council/artifacts/abcdefghijklmnop')).text()).toBe('application GET');
    expect(await (await post('app://council/uploads?name=a.xlsx')).text()).toBe('application POST');
    expect((await post('app://council/')).status).toBe(405);
  });

  it('shows what to do while the data cannot be opened', async () => {
    source = { ...source, application: () => null };
    const page = await get('app://council/');
    expect(await page.text()).toContain('Chưa mở được dữ liệu');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(await (await post('app://council/startup/restore')).text()).toBe('<p>restore');
    expect((await get('app://council/artifacts/abcdefghijklmnop')).status).toBe(404);
    expect(showPage).not.toHaveBeenCalled();
    expect((await post('app://council/startup/retry')).status).toBe(204);
    expect(showPage).toHaveBeenCalledOnce();
  });

  it('has no startup buttons once the data are open', async () => {
    expect((await post('app://council/startup/restore')).status).toBe(404);
  });
});
