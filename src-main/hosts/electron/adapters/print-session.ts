import { session, type Session } from 'electron';
import type { LogPort } from '@main/application/ports';
import { guardSession } from '../security/guards';
import { PRINT_HOST, SCHEME, isOwnAddress } from '../security/own-address';
import { mayRequestForPrint } from '../security/requests';

/** In memory only: nothing of a document stays on the disk because it was printed. */
export const printSession = (): Session => session.fromPartition('print', { cache: false });

interface Sheet {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

export interface PrintDesk {
  /** The address under which a window of the print session may load this document. */
  lay(sheet: Sheet): string;
  take(address: string): void;
}

const SHEET_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

export function openPrintDesk(newSecret: () => string, log: LogPort): PrintDesk {
  const sheets = new Map<string, Sheet>();
  const desk = printSession();
  guardSession(desk, mayRequestForPrint, log);
  desk.protocol.handle(SCHEME, (request) => {
    const sheet = isOwnAddress(request.url, PRINT_HOST) ? sheets.get(request.url) : undefined;
    if (!sheet) return new Response(null, { status: 404 });
    const policy = sheet.mediaType.startsWith('text/html') ? { 'content-security-policy': SHEET_POLICY } : {};
    return new Response(new Uint8Array(sheet.bytes), {
      headers: { 'content-type': sheet.mediaType, ...policy },
    });
  });
  return {
    lay(sheet) {
      const address = `${SCHEME}://${PRINT_HOST}/${newSecret()}`;
      sheets.set(address, sheet);
      return address;
    },
    take: (address) => void sheets.delete(address),
  };
}
