import { isPageAddress } from './own-address';

export interface Sender {
  /** Null when the frame was gone before the call was looked at. */
  readonly frameAddress: string | null;
  readonly isMainFrame: boolean;
  readonly isOurWindow: boolean;
}

/** A call is heard only from the main frame of one of our windows while it shows our page. */
export function isTrustedSender(sender: Sender): boolean {
  return (
    sender.isOurWindow &&
    sender.isMainFrame &&
    sender.frameAddress !== null &&
    isPageAddress(sender.frameAddress)
  );
}
