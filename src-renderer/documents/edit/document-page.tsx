import { Alert, Anchor, Button, Paper, Stack, Text, Title } from '@mantine/core';
import type { Output } from '@shared/contract/registry';
import { DocumentKind, DocumentSubject, type DocumentRecord } from '@shared/documents/contract';
import { factsOf, paperName } from '@shared/documents/kinds';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { showDone } from '../../api/notices';
import { useCall } from '../../api/queries';
import { EmptyState } from '../../ui/empty-state';
import { HistoryPanel } from '../../ui/layout/history-panel';
import { PageHeader } from '../../ui/layout/page-header';
import { QueryState } from '../../ui/query-state';
import { DocumentBadges } from '../papers/document-badges';
import { FileButtons } from '../papers/file-menu';
import { paperLink, paperOf, type PaperRef } from '../paper';
import { DetailsForm } from './details-form';
import styles from './document-page.module.css';
import { IssueDialog } from './issue-dialog';
import { PreviewFrame } from '../../ui/preview-frame';
import { useDraft } from './use-draft';
import { usePreview } from './use-preview';
import { WithdrawDialog } from './withdraw-dialog';

export function DocumentPage() {
  const { subject, subjectId, kind } = useParams({ from: '/documents/$subject/$subjectId/$kind' });
  const { part, withdraw } = useSearch({ from: '/documents/$subject/$subjectId/$kind' });
  const paper = useMemo(
    () => paperAt(subject, subjectId, kind, part ?? null),
    [subject, subjectId, kind, part],
  );
  if (paper === null) {
    return (
      <EmptyState
        title="Không có loại văn bản này"
        actions={
          <Button component={Link} to="/documents">
            Về danh sách văn bản
          </Button>
        }
      />
    );
  }
  return (
    <LoadedPage
      key={`${subjectId} ${kind} ${part ?? ''}`}
      paper={paper}
      asked={withdraw === true ? 'withdraw' : null}
    />
  );
}

/** What an address names; null where the program has no such paper. */
function paperAt(type: string, id: string, kind: string, part: string | null): PaperRef | null {
  const subject = DocumentSubject.safeParse({ type, id });
  const known = DocumentKind.safeParse(kind);
  return subject.success && known.success ? { subject: subject.data, kind: known.data, part } : null;
}

type Asked = 'issue' | 'withdraw' | null;

interface LoadedPageProps {
  readonly paper: PaperRef;
  /** What the address asks for: begun at once, and once. */
  readonly asked: Asked;
}

function LoadedPage({ paper, asked }: LoadedPageProps) {
  const known = useCall('documents.getPaper', paperOf(paper));
  return (
    <QueryState query={known}>
      {(reply) => <Editor paper={paper} asked={asked} known={reply} record={reply.record} />}
    </QueryState>
  );
}

interface EditorProps extends LoadedPageProps {
  readonly known: Output<'documents.getPaper'>;
  readonly record: DocumentRecord | null;
}

function Editor({ paper, asked, known, record }: EditorProps) {
  const navigate = useNavigate();
  const { kind } = paper;
  const official = record?.status === 'official' ? record : null;
  const draft = record?.status === 'draft' ? record : null;
  const [dialog, setDialog] = useState<Asked>(asked);
  const editing = useDraft(paper, record, known.proposed);
  const shownDetails = official?.details ?? editing.details;
  const preview = usePreview(paper, shownDetails, official);
  const name = paperName(kind, known.partName);

  const close = () => {
    setDialog(null);
    if (asked !== null) void navigate({ ...paperLink(paper), replace: true });
  };

  return (
    <>
      <PageHeader
        title={name}
        detail={
          <Anchor component={Link} to={known.screen}>
            {known.subjectTitle}
          </Anchor>
        }
        state={record && <DocumentBadges record={record} />}
        secondary={
          record && record.status !== 'withdrawn' ? (
            <>
              {official && (
                <Button variant="default" onClick={() => setDialog('withdraw')}>
                  Thu hồi…
                </Button>
              )}
              <FileButtons documentId={record.id} kind={kind} name={name} />
            </>
          ) : undefined
        }
        primary={primaryAction()}
      />
      <div className={styles['both']}>
        <Stack gap="lg">
          {official && (
            <Alert color={official.stale ? 'gray' : 'green'}>
              {official.symbol === '' ? 'Đã ban hành.' : `Số ${official.symbol}.`} Văn bản đã ban hành không
              sửa được.
            </Alert>
          )}
          {record?.stale && record.status !== 'withdrawn' && (
            <Alert
              color="amber"
              title={
                record.formerOffice
                  ? 'Tên cơ quan, căn cứ hoặc mẫu đã đổi sau khi lập'
                  : 'Số liệu đã đổi sau khi lập'
              }
            >
              {official
                ? ((record.formerOffice ? null : factsOf(kind).afterChange) ?? 'Hãy thu hồi rồi lập bản mới.')
                : record.formerOffice
                  ? 'Dự thảo còn mang tiêu đề, căn cứ cũ; hãy lập lại.'
                  : 'Hãy lập lại để lấy số liệu mới.'}
            </Alert>
          )}
          {record?.reopened === true && record.status !== 'withdrawn' && (
            <Alert color="amber" title="Kết quả đã mở lại, chờ xác nhận">
              Số liệu của văn bản này chưa đổi. Trưởng ban xác nhận lại thì văn bản vẫn dùng được; biên bản
              thì lập lại.
            </Alert>
          )}
          {record?.status === 'withdrawn' && (
            <Alert
              color="gray"
              title={`Bản trước đã thu hồi${record.symbol === '' ? '' : `, số ${record.symbol}`}`}
            >
              Lý do: {record.withdrawnReason}
            </Alert>
          )}
          <Paper withBorder p="lg">
            <DetailsForm
              kind={kind}
              details={shownDetails}
              readOnly={official !== null}
              wrongVotes={official === null ? editing.wrongVotes : null}
              onTyping={editing.setTyping}
              onChange={editing.change}
            />
          </Paper>
          {record && (
            <Text size="sm" c="dimmed">
              Mã kiểm tra {record.checkCode}: in ở chân mỗi trang; hai bản cùng nội dung có cùng mã, khác mã
              là khác nội dung.
            </Text>
          )}
          {record && (
            <Paper withBorder p="lg">
              <Title order={2} mb="md">
                Lịch sử
              </Title>
              <HistoryPanel entity="document" id={record.id} />
            </Paper>
          )}
        </Stack>
        <PreviewFrame title={`Xem trước: ${name}`} {...preview} />
      </div>
      {dialog === 'issue' && draft && (
        <IssueDialog
          record={draft}
          onClose={close}
          onDone={(issued) => {
            close();
            showDone(issued.symbol === '' ? 'Đã ban hành.' : `Đã ban hành số ${issued.symbol}.`);
          }}
        />
      )}
      {dialog === 'withdraw' && official && (
        <WithdrawDialog record={official} onClose={close} onDone={close} />
      )}
    </>
  );

  function primaryAction() {
    if (official) return undefined;
    if (draft && editing.wrongVotes !== null)
      return <Text c="dimmed">Sửa số biểu quyết rồi mới ban hành.</Text>;
    if (draft && !draft.stale) {
      if (known.refusal === null) return <Button onClick={() => setDialog('issue')}>Ban hành</Button>;
      return <Text c="dimmed">{known.refusal}</Text>;
    }
    return (
      <Button loading={editing.saving} onClick={() => void editing.make()}>
        {draft ? 'Lập lại' : 'Lập dự thảo'}
      </Button>
    );
  }
}
