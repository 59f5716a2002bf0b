import { Button, Menu } from '@mantine/core';
import type { FileFormat } from '@shared/documents/contract';
import { factsOf, type DocumentKind } from '@shared/documents/kinds';
import { IconChevronDown, IconDownload, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { formatNames } from '../words';
import { downloadDocument, printDocument } from './document-files';

const FORMATS: readonly FileFormat[] = ['pdf', 'docx', 'xlsx', 'html'];

/** Which files a kind of document has: only what carries a table goes into a workbook. */
export function formatsOf(kind: DocumentKind): readonly FileFormat[] {
  return factsOf(kind).table ? FORMATS : FORMATS.filter((format) => format !== 'xlsx');
}

interface FileButtonsProps {
  readonly documentId: string;
  readonly kind: DocumentKind;
  readonly name: string;
}

/** Print and download of one stored document. */
export function FileButtons({ documentId, kind, name }: FileButtonsProps) {
  const [busy, setBusy] = useState<'print' | 'file' | null>(null);
  const during = async (what: 'print' | 'file', work: () => Promise<void>) => {
    setBusy(what);
    await work();
    setBusy(null);
  };
  return (
    <>
      <Button
        variant="default"
        aria-label={`In ${name}`}
        leftSection={<IconPrinter size={18} />}
        loading={busy === 'print'}
        onClick={() => void during('print', () => printDocument(documentId))}
      >
        In
      </Button>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button
            variant="default"
            aria-label={`Tải tệp của ${name}`}
            leftSection={<IconDownload size={18} />}
            rightSection={<IconChevronDown size={16} />}
            loading={busy === 'file'}
          >
            Tải tệp
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {formatsOf(kind).map((format) => (
            <Menu.Item
              key={format}
              onClick={() => void during('file', () => downloadDocument(documentId, format))}
            >
              {formatNames[format]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
