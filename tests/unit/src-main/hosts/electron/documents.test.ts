import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ShellPort } from '@main/application/ports';
import { showDocument } from '@main/hosts/electron/documents';

const ADDRESS = 'app://council/artifacts/abcdefghijklmnop';
const contents = { downloadURL: vi.fn() };
const printPdf = vi.fn<NonNullable<ShellPort['printPdf']>>();
const shell: ShellPort = { openFolder: async () => true, printPdf };

const holding = (type: string) => ({
  handleFileRequest: async () =>
    new Response('%PDF-', {
      headers: {
        'content-type': type,
        'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent('Biên bản kiểm phiếu.pdf')}`,
      },
    }),
});

beforeEach(() => {
  vi.clearAllMocks();
  printPdf.mockResolvedValue({ ok: true, value: { printed: Promise.resolve(true) } });
});

describe('a document that the page shows by itself', () => {
  it('comes up for printing under its own name when it is a PDF', async () => {
    await showDocument(ADDRESS, contents, holding('application/pdf'), shell);
    expect(printPdf).toHaveBeenCalledWith(new TextEncoder().encode('%PDF-'), 'Biên bản kiểm phiếu.pdf');
    expect(contents.downloadURL).not.toHaveBeenCalled();
  });

  it('is saved when it is something else, or when the print window fails', async () => {
    await showDocument(ADDRESS, contents, holding('application/zip'), shell);
    expect(printPdf).not.toHaveBeenCalled();
    printPdf.mockResolvedValue({ ok: false, error: { code: 'document.print-failed' } });
    await showDocument(ADDRESS, contents, holding('application/pdf'), shell);
    expect(contents.downloadURL).toHaveBeenCalledTimes(2);
  });

  it('is left alone when it is gone', async () => {
    const gone = { handleFileRequest: async () => new Response('', { status: 404 }) };
    await showDocument(ADDRESS, contents, gone, shell);
    await showDocument(ADDRESS, contents, null, shell);
    expect(printPdf).not.toHaveBeenCalled();
    expect(contents.downloadURL).not.toHaveBeenCalled();
  });
});
