import { isExternalAllowed } from './external-links';
import {
  isArtifactAddress,
  isOwnBlob,
  isPageAddress,
  isProjectorAddress,
  isStartupAddress,
} from './own-address';
import { isPdfViewer } from './requests';

/**
 * Where a frame may go by itself. The main frame stays on the page for ever; a frame inside it may show a produced
 * document.
 */
export function mayNavigate(address: string, isMainFrame: boolean): boolean {
  if (isMainFrame) return isPageAddress(address) || isStartupAddress(address);
  return (
    isArtifactAddress(address) || isOwnBlob(address) || ['about:srcdoc', 'about:blank'].includes(address)
  );
}

/** A document on its way to paper goes nowhere; Chromium's viewer of PDF files opens inside it. */
export function mayNavigateForPrint(address: string, isMainFrame: boolean): boolean {
  return !isMainFrame && isPdfViewer(address);
}

export type WindowRequest = 'refuse' | 'show-document' | 'show-projector' | 'open-in-browser';

/**
 * No page opens a window by itself: the program opens the projector's, a document has its own way, a known public
 * site goes to the system's browser.
 */
export function windowRequest(address: string): WindowRequest {
  if (isArtifactAddress(address)) return 'show-document';
  if (isProjectorAddress(address)) return 'show-projector';
  return isExternalAllowed(address) ? 'open-in-browser' : 'refuse';
}
