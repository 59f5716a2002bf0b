import type { WebContents } from 'electron';
import type { Application } from '@main/application/application';
import type { ShellPort } from '@main/application/ports';

type Documents = Pick<Application, 'handleFileRequest'>;

/**
 * A produced document that the page wants to show by itself: a PDF comes up with the system's print dialog, anything
 * else is saved where the person says.
 */
export async function showDocument(
  address: string,
  contents: Pick<WebContents, 'downloadURL'>,
  application: Documents | null,
  shell: ShellPort,
): Promise<void> {
  const response = await application?.handleFileRequest(new Request(address));
  if (!response?.ok) return;
  if (response.headers.get('content-type') !== 'application/pdf' || !shell.printPdf) {
    contents.downloadURL(address);
    return;
  }
  const shown = await shell.printPdf(new Uint8Array(await response.arrayBuffer()), titleOf(response));
  if (!shown.ok) contents.downloadURL(address);
}

function titleOf(response: Response): string {
  const name = /filename\*=UTF-8''([^;]+)/u.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return name === undefined ? 'In văn bản' : decodeURIComponent(name);
}
