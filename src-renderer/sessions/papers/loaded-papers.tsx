import { Button } from '@mantine/core';
import { errorMessage } from '@shared/contract/error-messages';
import type { PapersReply } from '@shared/sessions/papers/contract';
import { IconListCheck, IconMailExclamation, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { getsLetter } from '@shared/sessions/papers/agencies';
import { isUnreadable, owingBodies } from '@shared/sessions/papers/state';
import { showDone, showError } from '../../api/notices';
import { rememberAnswer, useCommand } from '../../api/queries';
import { useConfirm } from '../../ui/dialogs/confirm-dialog';
import { ReasonDialog } from '../../ui/dialogs/reason-dialog';
import { ApprovalDialog } from './approval-dialog';
import { EmptyPapers } from './empty-papers';
import { PacketsSection } from './packets-section';
import { PaperDialog } from './paper-dialog';
import { partsOf, type PaperFilter, type ShownPaper } from './paper-filters';
import { proposedPapers, ProposedPapers } from './proposed-papers';
import { PaperSummary, PaperTools } from './paper-tools';
import { ReminderDialog } from './reminder-dialog';
import { PapersTable } from './papers-table';
import { usePaperFiles } from './use-paper-files';
import { takenFormats } from './words';

/** What a dialog is open for. */
export type OpenPaper =
  | { readonly kind: 'paper'; readonly id: string }
  | { readonly kind: 'new'; readonly itemId: string | null }
  | { readonly kind: 'usual'; readonly itemId: string | null }
  | { readonly kind: 'accept'; readonly id: string }
  | { readonly kind: 'reminders' }
  | { readonly kind: 'approval'; readonly ids: readonly string[]; readonly sending: boolean };

interface LoadedPapersProps {
  readonly reply: PapersReply;
  readonly sessionId: string;
  readonly open: OpenPaper | null;
  readonly onOpen: (open: OpenPaper | null) => void;
}

export function LoadedPapers({ reply, sessionId, open, onOpen }: LoadedPapersProps) {
  const { items, papers, today } = reply;
  const [filters, setFilters] = useState<readonly PaperFilter[]>([]);
  const [query, setQuery] = useState('');
  const [everyItem, setEveryItem] = useState(false);
  const save = useCommand('sessionPapers.savePaper', { quiet: true });
  const removal = useCommand('sessionPapers.removePaper');
  const receiving = useCommand('sessionPapers.setReceived', { quiet: open?.kind === 'accept' });
  const approval = useCommand('sessionPapers.setApproval', { quiet: true });
  const { ask, dialog } = useConfirm();
  const keep = (answer: PapersReply) => rememberAnswer('sessionPapers.getPapers', { sessionId }, answer);
  const { attach, openVersion, working } = usePaperFiles(sessionId, reply, keep);

  const propose = (itemId: string | null) => {
    if (proposedPapers(reply, itemId).length > 0) onOpen({ kind: 'usual', itemId });
    else showDone('Các mục đã có tài liệu thường có.');
  };
  const receive = async ({ id, receivedDate }: ShownPaper, reason?: string) => {
    const answer = await receiving.run({
      ...{ sessionId, ids: [id], receivedDate: receivedDate === null ? today : null },
      ...(reason === undefined ? {} : { reason }),
    });
    if (!answer.ok) return answer.error;
    keep(answer.value);
    return null;
  };
  const tick = (paper: ShownPaper) => {
    // What cannot be opened was not handed in, unless somebody says why it counts.
    if (paper.receivedDate === null && isUnreadable(paper)) onOpen({ kind: 'accept', id: paper.id });
    else void receive(paper);
  };
  const remove = async (paper: ShownPaper) => {
    if (paper.versions.length > 0) {
      showError({ code: 'paper.has-files' });
      return;
    }
    const sure = await ask({
      title: `Bỏ “${paper.title}”?`,
      body: 'Tài liệu ra khỏi danh mục của kỳ họp.',
      confirm: 'Bỏ tài liệu',
      destructive: true,
    });
    if (!sure) return;
    const answer = await removal.run({ sessionId, id: paper.id, version: paper.version });
    if (answer.ok) keep(answer.value);
  };

  const edited = open?.kind === 'paper' ? (papers.find(({ id }) => id === open.id) ?? null) : null;
  const approved = papers.filter(({ status, dropped }) => status === 'approved' && !dropped);
  const unread = open?.kind === 'accept' ? papers.find(({ id }) => id === open.id) : undefined;
  const forApproval = open?.kind === 'approval' ? papers.filter(({ id }) => open.ids.includes(id)) : [];
  const owing = owingBodies(papers, today);
  const parts = partsOf(reply, filters, query, everyItem);

  if (papers.length === 0 && !everyItem) {
    return (
      <>
        <EmptyPapers hasItems={items.length > 0} sessionId={sessionId} onPropose={() => propose(null)} />
        {open?.kind === 'new' && renderDialog()}
        {open?.kind === 'usual' && renderProposal(open.itemId)}
      </>
    );
  }

  function renderDialog() {
    return (
      <PaperDialog
        paper={edited}
        itemId={open?.kind === 'new' ? open.itemId : null}
        reply={reply}
        running={save.running}
        working={working !== null}
        onClose={() => onOpen(null)}
        onAttach={(paper, files) => void attach(paper, files)}
        onOpenVersion={(id, download) => void openVersion(id, download)}
        onSave={async (fields) => {
          const answer = await save.run({
            sessionId,
            id: edited?.id ?? null,
            version: edited?.version ?? null,
            fields,
          });
          if (!answer.ok) return errorMessage(answer.error);
          keep(answer.value);
          onOpen(null);
          return null;
        }}
      />
    );
  }

  function renderProposal(itemId: string | null) {
    return (
      <ProposedPapers
        reply={reply}
        sessionId={sessionId}
        itemId={itemId}
        onClose={() => onOpen(null)}
        onKeep={keep}
      />
    );
  }

  return (
    <>
      <PaperTools reply={reply} filters={filters} query={query} onFilters={setFilters} onQuery={setQuery} />
      <PaperSummary reply={reply} everyItem={everyItem} onEveryItem={setEveryItem}>
        <Button variant="default" leftSection={<IconListCheck size={18} />} onClick={() => propose(null)}>
          Đề nghị tài liệu thường có
        </Button>
        <Button
          variant="default"
          leftSection={<IconMailExclamation size={18} />}
          disabled={owing.length === 0}
          onClick={() => onOpen({ kind: 'reminders' })}
        >
          Đôn đốc ({owing.filter(({ name }) => getsLetter(name, reply.unitName)).length})
        </Button>
        <Button
          variant="default"
          leftSection={<IconSend size={18} />}
          disabled={approved.length === 0}
          onClick={() => onOpen({ kind: 'approval', ids: approved.map(({ id }) => id), sending: true })}
        >
          Gửi đại biểu ({approved.length})
        </Button>
      </PaperSummary>
      <PapersTable
        parts={parts}
        all={papers}
        today={today}
        working={working}
        onEdit={({ id }) => onOpen({ kind: 'paper', id })}
        onInsert={(itemId) => onOpen({ kind: 'new', itemId })}
        onPropose={propose}
        onReceive={tick}
        onApprove={({ id, status }) => onOpen({ kind: 'approval', ids: [id], sending: status !== 'draft' })}
        onAttach={(paper, files) => void attach(paper, files)}
        onOpenFile={(paper) => {
          const newest = paper.versions.at(-1);
          if (newest) void openVersion(newest.id, false);
        }}
        onRemove={(paper) => void remove(paper)}
        accept={takenFormats}
      />
      <PacketsSection reply={reply} sessionId={sessionId} />
      {(open?.kind === 'new' || edited) && renderDialog()}
      {open?.kind === 'usual' && renderProposal(open.itemId)}
      {open?.kind === 'approval' && forApproval.length > 0 && (
        <ApprovalDialog
          papers={forApproval}
          all={papers}
          sending={open.sending}
          today={today}
          running={approval.running}
          onClose={() => onOpen(null)}
          onSave={async (status, by, date) => {
            const answer = await approval.run({
              ...{ sessionId, status, by, date },
              ids: forApproval.map(({ id }) => id),
            });
            if (!answer.ok) return errorMessage(answer.error);
            keep(answer.value);
            onOpen(null);
            return null;
          }}
        />
      )}
      {unread && (
        <ReasonDialog
          title={`Nhận “${unread.title}”?`}
          label="Lý do nhận"
          maxLength={200}
          submitLabel="Vẫn ghi đã nhận"
          closeLabel="Để cơ quan gửi lại"
          running={receiving.running}
          onClose={() => onOpen(null)}
          onReason={async (reason) => {
            const refusal = await receive(unread, reason);
            if (refusal === null) onOpen(null);
            return refusal;
          }}
        >
          Tệp hỏng hoặc có mật khẩu: không ghép được vào gói, cơ quan gửi vẫn phải gửi lại.
        </ReasonDialog>
      )}
      {open?.kind === 'reminders' && (
        <ReminderDialog reply={reply} sessionId={sessionId} onClose={() => onOpen(null)} />
      )}
      {dialog}
    </>
  );
}
