import { Alert, Anchor, Button, Paper, Stack, Text, Title } from '@mantine/core';
import type { Output } from '@shared/contract/registry';
import { VoteDocumentKind, type DocumentDetails, type DocumentRecord } from '@shared/documents/contract';
import { currentDocument } from '@shared/documents/current-document';
import { documentKindNames } from '@shared/documents/messages';
import { issueRefusal, ruleOf } from '@shared/confidence-votes/documents/kinds';
import type { Vote } from '@shared/confidence-votes/model';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { showDone } from '../../api/notices';
import { useCall } from '../../api/queries';
import { EmptyState } from '../../ui/empty-state';
import { HistoryPanel } from '../../ui/history-panel';
import { PageHeader } from '../../ui/page-header';
import { QueryState } from '../../ui/query-state';
import { DocumentBadges } from '../vote/document-badges';
import { FileButtons } from '../vote/file-menu';
import { paperOf, type PaperRef } from '../paper';
import { DetailsForm } from './details-form';
import styles from './document-page.module.css';
import { IssueDialog } from './issue-dialog';
import { PreviewFrame } from '../../ui/preview-frame';
import { useDraft } from './use-draft';
import { usePreview } from './use-preview';
import { WithdrawDialog } from './withdraw-dialog';

export function DocumentPage() {
  const params = useParams({ from: '/documents/$voteId/$kind' });
  const { official } = useSearch({ from: '/documents/$voteId/$kind' });
  const kind = VoteDocumentKind.safeParse(params.kind);
  if (!kind.success) {
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
  const paper = { voteId: params.voteId, kind: kind.data, officialId: official ?? null };
  return <LoadedPage key={`${paper.voteId} ${paper.kind} ${paper.officialId}`} paper={paper} />;
}

const refusalWords = {
  'document.rehearsal': 'Văn bản diễn tập không ban hành.',
  'document.vote-not-ready': 'Ban hành được sau khi kết quả được xác nhận.',
} as const;

/** The step of the vote that lists this paper. */
function stageLink(
  kind: VoteDocumentKind,
  vote: Pick<Vote, 'id' | 'procedure' | 'status' | 'rehearsalOf'>,
): string {
  const { stage } = ruleOf(kind, vote);
  const root = `/confidence-votes/${vote.id}`;
  if (stage === 'preparation') return `${root}/preparation/papers`;
  if (vote.rehearsalOf !== null) return `${root}/rehearsal`;
  return stage === 'count' && vote.status === 'counting' ? `${root}/counting` : `${root}/publication`;
}

function LoadedPage({ paper }: { readonly paper: PaperRef }) {
  const { voteId, kind, officialId } = paper;
  const vote = useCall('confidenceVotes.getVote', { voteId });
  const documents = useCall('documents.listDocuments', { voteId });
  const proposal = useCall('documents.proposeDetails', { voteId, ...paperOf(kind, officialId) });
  return (
    <QueryState query={vote}>
      {(reply) => (
        <QueryState query={documents}>
          {(records) => (
            <QueryState query={proposal}>
              {(proposed) => (
                <Editor
                  vote={reply.vote}
                  paper={paper}
                  record={currentDocument(records, kind, officialId)}
                  proposed={proposed}
                />
              )}
            </QueryState>
          )}
        </QueryState>
      )}
    </QueryState>
  );
}

interface EditorProps {
  readonly vote: Output<'confidenceVotes.getVote'>['vote'];
  readonly paper: PaperRef;
  readonly record: DocumentRecord | null;
  readonly proposed: DocumentDetails;
}

function Editor({ vote, paper, record, proposed }: EditorProps) {
  const { kind } = paper;
  const official = record?.status === 'official' ? record : null;
  const draft = record?.status === 'draft' ? record : null;
  const [dialog, setDialog] = useState<'issue' | 'withdraw' | null>(null);
  const editing = useDraft(paper, record, proposed);
  const shownDetails = official?.details ?? editing.details;
  const preview = usePreview(paper, shownDetails, official);
  const person = vote.officials.find(({ id }) => id === paper.officialId);
  const name = person ? `${documentKindNames[kind]}: ${person.name}` : documentKindNames[kind];
  const refusal = issueRefusal(kind, vote);

  const close = () => {
    setDialog(null);
  };

  return (
    <>
      <PageHeader
        title={name}
        detail={
          <Anchor component={Link} to={stageLink(kind, vote)}>
            {vote.title}
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
            <Alert color="green">
              {official.symbol === '' ? 'Đã ban hành.' : `Số ${official.symbol}.`} Văn bản đã ban hành không
              sửa được.
            </Alert>
          )}
          {record?.stale && record.status !== 'withdrawn' && (
            <Alert
              color="amber"
              title={
                record.formerOffice ? 'Tên cơ quan hoặc mẫu đã đổi sau khi lập' : 'Số liệu đã đổi sau khi lập'
              }
            >
              {official
                ? 'Hãy thu hồi rồi lập bản mới.'
                : record.formerOffice
                  ? 'Dự thảo còn mang tiêu đề cũ; hãy lập lại.'
                  : 'Hãy lập lại để lấy số liệu mới.'}
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
    if (draft && !draft.stale) {
      if (refusal === null) return <Button onClick={() => setDialog('issue')}>Ban hành</Button>;
      return <Text c="dimmed">{refusalWords[refusal]}</Text>;
    }
    return (
      <Button loading={editing.saving} onClick={() => void editing.make()}>
        {draft ? 'Lập lại' : 'Lập dự thảo'}
      </Button>
    );
  }
}
