import { Button, Group, Text } from '@mantine/core';
import type { DocumentRecord, VoteDocumentKind } from '@shared/documents/contract';
import { currentDocument } from '@shared/documents/current-document';
import { documentKindNames } from '@shared/documents/messages';
import { formatDate } from '@shared/kernel/local-date';
import { IconFileZip } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useCall } from '../../api/queries';
import { QueryState } from '../../ui/query-state';
import { DOCUMENT_KINDS, kindPurposes } from '../words';
import { DocumentBadges } from './document-badges';
import { downloadAll } from './document-files';
import { FileButtons } from './file-menu';
import styles from './documents.module.css';

interface VoteDocumentsProps {
  readonly voteId: string;
  /** Numbers are given only after the result is confirmed. */
  readonly canIssue: boolean;
}

/** The four papers of one vote, each with where it stands and what can be done with it. */
export function VoteDocuments({ voteId, canIssue }: VoteDocumentsProps) {
  const documents = useCall('documents.listDocuments', { voteId });
  const [zipping, setZipping] = useState(false);
  return (
    <QueryState query={documents}>
      {(records) => (
        <>
          <ul className={styles['list']}>
            {DOCUMENT_KINDS.map((kind) => (
              <DocumentLine
                key={kind}
                voteId={voteId}
                kind={kind}
                record={currentDocument(records, kind)}
                canIssue={canIssue}
              />
            ))}
          </ul>
          {records.some(({ status }) => status !== 'withdrawn') && (
            <Group justify="flex-end" mt="md">
              <Button
                variant="subtle"
                leftSection={<IconFileZip size={18} />}
                loading={zipping}
                onClick={() => {
                  setZipping(true);
                  void downloadAll(voteId).then(() => {
                    setZipping(false);
                  });
                }}
              >
                Tải tất cả (ZIP)
              </Button>
            </Group>
          )}
        </>
      )}
    </QueryState>
  );
}

interface DocumentLineProps {
  readonly voteId: string;
  readonly kind: VoteDocumentKind;
  readonly record: DocumentRecord | null;
  readonly canIssue: boolean;
}

function verbFor(record: DocumentRecord | null, canIssue: boolean): string {
  if (record === null || record.status === 'withdrawn') return 'Lập văn bản';
  // A number is never given back: an issued paper is withdrawn first, on its own page.
  if (record.stale) return record.status === 'official' ? 'Thu hồi, lập lại' : 'Lập lại';
  if (record.status === 'draft' && canIssue) return 'Xem và ban hành';
  return 'Xem';
}

function DocumentLine({ voteId, kind, record, canIssue }: DocumentLineProps) {
  const name = documentKindNames[kind];
  const about =
    record === null
      ? kindPurposes[kind]
      : [
          record.symbol !== '' ? `Số ${record.symbol}` : 'chưa có số',
          record.issueDate === null ? null : `ngày ${formatDate(record.issueDate)}`,
          `mã kiểm tra ${record.checkCode}`,
        ]
          .filter((part) => part !== null)
          .join(' · ');
  return (
    <li className={styles['line']}>
      <div className={styles['what']}>
        <Group gap="sm">
          <Text fw={500}>{name}</Text>
          {record && <DocumentBadges record={record} />}
        </Group>
        <Text size="sm" c="dimmed">
          {about}
        </Text>
      </div>
      <Group gap="xs" wrap="nowrap">
        {record && record.status !== 'withdrawn' && (
          <FileButtons documentId={record.id} kind={kind} name={name} />
        )}
        <Button
          component={Link}
          to={`/documents/${voteId}/${kind}`}
          variant={record === null || record.stale ? 'light' : 'default'}
          aria-label={`${verbFor(record, canIssue)}: ${name}`}
        >
          {verbFor(record, canIssue)}
        </Button>
      </Group>
    </li>
  );
}
