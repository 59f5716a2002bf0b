import { Button, Group, Text } from '@mantine/core';
import type { DocumentRecord, SubjectPaper } from '@shared/documents/contract';
import { factsOf, paperName, type DocumentKind } from '@shared/documents/kinds';
import type { DocumentSubject } from '@shared/documents/subject';
import { formatDate } from '@shared/kernel/local-date';
import { IconFiles, IconFileZip } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { showDone } from '../../api/notices';
import { useCall, useCommand } from '../../api/queries';
import { LinkButton } from '../../ui/link-button';
import { QueryState } from '../../ui/query-state';
import { paperLink } from '../paper';
import { DocumentBadges } from './document-badges';
import { downloadAll, type Stages } from './document-files';
import styles from './documents.module.css';
import { FileButtons } from './file-menu';

interface SubjectDocumentsProps {
  readonly subject: DocumentSubject;
  /** Which of its papers are listed here. */
  readonly stages: Stages;
  /** Heading, on the line of what is done with all of them. */
  readonly heading?: ReactNode;
  /** Something else on the page makes and takes away all of them in one step. */
  readonly madeElsewhere?: boolean;
}

/** The papers of one step of a vote, a session or a class, each with where it stands and what can be done with it. */
export function SubjectDocuments(props: SubjectDocumentsProps) {
  const { subject, stages } = props;
  const papers = useCall('documents.listPapers', { subject: { ...subject }, stages: [...stages] });
  return (
    <>
      {papers.data === undefined && props.heading}
      <QueryState query={papers}>{(list) => <Papers {...props} papers={list} />}</QueryState>
    </>
  );
}

interface PapersProps extends SubjectDocumentsProps {
  readonly papers: readonly SubjectPaper[];
}

const isMissing = ({ kind, notNeeded, record, tooLate }: SubjectPaper): boolean =>
  notNeeded !== null
    ? false
    : record === null
      ? factsOf(kind).onDemand !== true && tooLate === null
      : record.status === 'withdrawn' || (record.status === 'draft' && record.stale);

function Papers({ subject, stages, papers, heading, madeElsewhere = false }: PapersProps) {
  const make = useCommand('documents.makeMissingDrafts');
  const [zipping, setZipping] = useState(false);
  const missing = papers.filter(isMissing).length;
  const made = papers.some(({ record }) => record !== null && record.status !== 'withdrawn');
  const makeAll = async () => {
    const reply = await make.run({ subject: { ...subject }, stages: [...stages] });
    if (reply.ok) showDone(`Đã lập ${reply.value.length} dự thảo.`);
  };
  if (papers.length === 0) {
    return (
      <>
        {heading}
        <Text c="dimmed">Bước này chưa có văn bản nào để lập.</Text>
      </>
    );
  }
  return (
    <>
      <Group justify="flex-end" mb="xs" gap="xs">
        {heading !== undefined && <div className={styles['what']}>{heading}</div>}
        {missing > 0 && !madeElsewhere && (
          <Button
            variant="light"
            leftSection={<IconFiles size={18} />}
            loading={make.running}
            onClick={() => void makeAll()}
          >
            Lập tất cả ({missing})
          </Button>
        )}
        {made && !madeElsewhere && (
          <Button
            variant="subtle"
            leftSection={<IconFileZip size={18} />}
            loading={zipping}
            onClick={() => {
              setZipping(true);
              void downloadAll(subject, stages).then(() => {
                setZipping(false);
              });
            }}
          >
            Tải tất cả (ZIP)
          </Button>
        )}
      </Group>
      <ul className={styles['list']}>
        {papers.map((paper) => (
          <PaperLine key={`${paper.kind} ${paper.part}`} subject={subject} paper={paper} />
        ))}
      </ul>
    </>
  );
}

/** What an issued paper that is no longer up to date asks for, where that is not its withdrawal. */
const afterChange = (kind: DocumentKind, record: DocumentRecord | null): string | null =>
  record?.stale && record.status === 'official' && !record.formerOffice
    ? (factsOf(kind).afterChange ?? null)
    : null;

const WITHDRAW = 'Thu hồi, lập lại';

function verbFor(kind: DocumentKind, record: DocumentRecord | null, canIssue: boolean): string {
  if (record === null || record.status === 'withdrawn') return 'Lập văn bản';
  if (afterChange(kind, record) !== null) return 'Xem';
  // A number is never given back: an issued paper is withdrawn first, on its own page.
  if (record.stale) return record.status === 'official' ? WITHDRAW : 'Lập lại';
  if (record.status === 'draft' && canIssue) return 'Xem và ban hành';
  return 'Xem';
}

function aboutOf(kind: DocumentKind, record: DocumentRecord | null): string {
  if (record === null) return factsOf(kind).purpose;
  return [
    record.symbol !== ''
      ? `Số ${record.symbol}`
      : factsOf(kind).abbreviation === null
        ? 'không cấp số'
        : 'chưa có số',
    record.issueDate === null ? null : `ngày ${formatDate(record.issueDate)}`,
    `mã kiểm tra ${record.checkCode}`,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

interface PaperLineProps {
  readonly subject: DocumentSubject;
  readonly paper: SubjectPaper;
}

function PaperLine({ subject, paper }: PaperLineProps) {
  const { canIssue, kind, notNeeded, part, partName, record, tooLate } = paper;
  const name = paperName(kind, partName);
  const changed = afterChange(kind, record);
  const verb = verbFor(kind, record, canIssue);
  return (
    <li className={styles['line']}>
      <div className={styles['what']}>
        <Group gap="sm">
          <Text fw={500}>{name}</Text>
          {record && <DocumentBadges record={record} />}
        </Group>
        <Text size="sm" c="dimmed">
          {tooLate ?? (record === null ? notNeeded : null) ?? aboutOf(kind, record)}
        </Text>
        {changed !== null && <Text size="sm">{changed}</Text>}
      </div>
      <Group gap="xs" wrap="nowrap">
        {record && record.status !== 'withdrawn' && (
          <FileButtons documentId={record.id} kind={kind} name={name} />
        )}
        {tooLate === null && (
          <LinkButton
            {...paperLink({ subject, kind, part }, { withdraw: verb === WITHDRAW })}
            variant={record === null || (record.stale && changed === null) ? 'light' : 'default'}
            aria-label={`${verb}: ${name}`}
          >
            {verb}
          </LinkButton>
        )}
      </Group>
    </li>
  );
}
