import { PRINT_HOST, isOwnAddress, isOwnBlob } from './own-address';

/**
 * The program works without a network, and the session makes sure of it: whatever a page, a font or a damaged
 * document asks for, only our own addresses are answered.
 */
export function mayRequest(address: string): boolean {
  return isOwnAddress(address) || isOwnBlob(address) || address.startsWith('data:');
}

/** Chromium's viewer of PDF files is an extension with a fixed name inside the program file. */
export function isPdfViewer(address: string): boolean {
  return address.startsWith('chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/');
}

export function mayRequestForPrint(address: string): boolean {
  return (
    isOwnAddress(address, PRINT_HOST) ||
    address.startsWith('data:') ||
    isPdfViewer(address) ||
    address.startsWith('chrome://resources/')
  );
}
