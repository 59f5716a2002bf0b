/** Public sites whose texts the program cites. Everything else stays a text that one can copy. */
const SITES = ['vbpl.vn', 'chinhphu.vn', 'quochoi.vn', 'moha.gov.vn'];

export function isExternalAllowed(address: string): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  if (url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '')
    return false;
  return SITES.some((site) => url.hostname === site || url.hostname.endsWith(`.${site}`));
}
