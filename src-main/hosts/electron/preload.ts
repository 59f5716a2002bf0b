import { contextBridge, ipcRenderer } from 'electron';

/**
 * The whole bridge between window and program: one call, one push. The page never sees Electron's objects, and a
 * listener gets the event's contents only.
 */
contextBridge.exposeInMainWorld('desktopHost', {
  invoke: (method: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('rpc', method, input),
  onEvent: (listener: (event: unknown) => void): (() => void) => {
    const forward = (_event: unknown, contents: unknown): void => listener(contents);
    ipcRenderer.on('event', forward);
    return () => ipcRenderer.off('event', forward);
  },
});
