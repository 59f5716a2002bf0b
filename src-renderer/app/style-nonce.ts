/**
 * The nonce of this very response, which the host wrote into the page. Style elements made at run time carry it;
 * without it the content security policy refuses them.
 */
export function styleNonce(): string {
  const holder = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  return holder?.nonce ?? holder?.getAttribute('nonce') ?? '';
}

/** Mantine's dialogs lock scrolling through a package that looks for the nonce under this name. */
export function shareStyleNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
}
