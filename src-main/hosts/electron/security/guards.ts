import { app, shell, type Session, type WebContents } from 'electron';
import type { LogPort } from '@main/application/ports';
import { mayNavigate, mayNavigateForPrint, windowRequest } from './navigation';
import { mayHave } from './permissions';

/** Shuts every door of a session that the program does not use. */
export function guardSession(session: Session, mayRequest: (address: string) => boolean, log: LogPort): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const allowed = mayRequest(details.url);
    if (!allowed) log.error('request-blocked', { type: details.resourceType });
    answer({ cancel: !allowed });
  });
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const granted = mayHave({ permission, address: details.requestingUrl, isMainFrame: details.isMainFrame });
    if (!granted) log.info('permission-refused', { permission });
    answer(granted);
  });
  session.setPermissionCheckHandler((_contents, permission, _origin, details) =>
    mayHave({ permission, address: details.requestingUrl ?? '', isMainFrame: details.isMainFrame }),
  );
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
}

export interface PageGuards {
  readonly printSession: () => Session;
  /** A page asked for a window with one of its produced documents. */
  readonly showDocument: (address: string, contents: WebContents) => void;
  /** A page asked for the hall's picture in a window of its own. */
  readonly showProjector: (address: string) => void;
  readonly log: LogPort;
}

/** For every page that ever comes into being, also those that nobody thought of. */
export function guardEveryPage(guards: PageGuards): void {
  const { printSession, log } = guards;
  app.on('web-contents-created', (_event, contents) => {
    const mayGo = contents.session === printSession() ? mayNavigateForPrint : mayNavigate;
    guardNavigation(contents, mayGo, log);
    guardNewWindows(contents, guards);
  });
  // There is no network, so nobody has the right to ask for a password or a certificate.
  app.on('login', (event) => event.preventDefault());
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
}

type NavigationRule = (address: string, isMainFrame: boolean) => boolean;

function guardNavigation(contents: WebContents, mayGo: NavigationRule, log: LogPort): void {
  const guard = (event: { url: string; isMainFrame: boolean; preventDefault: () => void }): void => {
    if (mayGo(event.url, event.isMainFrame)) return;
    event.preventDefault();
    log.error('navigation-blocked', { mainFrame: event.isMainFrame ? 1 : 0 });
  };
  contents.on('will-frame-navigate', guard);
  contents.on('will-redirect', guard);
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

function guardNewWindows(
  contents: WebContents,
  { showDocument, showProjector, log }: Omit<PageGuards, 'printSession'>,
): void {
  contents.setWindowOpenHandler(({ url }) => {
    switch (windowRequest(url)) {
      case 'show-document':
        showDocument(url, contents);
        break;
      case 'show-projector':
        showProjector(url);
        break;
      case 'open-in-browser':
        void shell.openExternal(url);
        break;
      case 'refuse':
        log.error('window-refused');
        break;
    }
    return { action: 'deny' };
  });
}
