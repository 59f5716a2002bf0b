/**
 * The one content security policy of the window, in both hosts. Scripts, styles and requests come from our own
 * origin only. Mantine writes style elements at run time and takes the nonce; style attributes cannot carry one.
 */
export function windowPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "frame-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The page that is shown while the data cannot be opened: no script at all, plain forms that come back to us. */
export const STARTUP_PAGE_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The place in index.html where the page learns the nonce of its own response. */
const NONCE_PLACEHOLDER = '__CSP_NONCE__';

export const withNonce = (html: string, nonce: string): string => html.replaceAll(NONCE_PLACEHOLDER, nonce);

export const securityHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // Cards are read by readers that type; nothing here needs a camera or a device.
  'permissions-policy':
    'camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), serial=(), usb=()',
};
