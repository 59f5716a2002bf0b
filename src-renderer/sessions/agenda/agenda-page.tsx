import { Alert, Button, Group, Text } from '@mantine/core';
import type { AgendaReply } from '@shared/sessions/agenda/contract';
import type { AgendaItem } from '@shared/sessions/agenda/model';
import { inAgendaOrder, movedByOne, placedBeside, placedIn } from '@shared/sessions/agenda/order';
import { scheduleOf } from '@shared/sessions/agenda/schedule';
import { voteDayClashes } from '@shared/sessions/agenda/vote-days';
import type { SessionReply } from '@shared/sessions/contract';
import { IconList, IconPlus } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { rememberAnswer, useCall, useCommand } from '../../api/queries';
import { useConfirm } from '../../ui/dialogs/confirm-dialog';
import { EmptyState } from '../../ui/empty-state';
import { LinkButton } from '../../ui/link-button';
import { QueryState } from '../../ui/query-state';
import { PasteButton } from '../session/paste-button';
import { SessionFrame, WithSession } from '../session/session-frame';
import { AgendaTable } from './agenda-table';
import { PasteItems } from './paste-items';
import { ItemDialog } from './item-dialog';
import { useOrder } from './use-order';
import { VoteDays } from './vote-days';

export function AgendaPage() {
  const { sessionId } = useParams({ from: '/sessions/$sessionId/agenda' });
  return <WithSession sessionId={sessionId}>{(reply) => <Agenda reply={reply} />}</WithSession>;
}

/** What the dialog is open for: an item, or a new one and where it goes. */
type Open =
  | { readonly kind: 'paste' }
  | { readonly kind: 'item'; readonly id: string }
  | { readonly kind: 'new'; readonly afterId: string | null; readonly sittingId: string | null };

function Agenda({ reply }: { readonly reply: SessionReply }) {
  const { session } = reply;
  const agenda = useCall('agenda.getAgenda', { sessionId: session.id });
  const [open, setOpen] = useState<Open | null>(null);
  const last = agenda.data?.items.at(-1);
  return (
    <SessionFrame
      reply={reply}
      secondary={<PasteButton onPaste={() => setOpen({ kind: 'paste' })} />}
      primary={
        <Button
          leftSection={<IconPlus size={18} />}
          onClick={() =>
            setOpen({
              kind: 'new',
              afterId: last?.id ?? null,
              sittingId: last?.sittingId ?? session.sittings[0]?.id ?? null,
            })
          }
        >
          Thêm mục
        </Button>
      }
    >
      <QueryState query={agenda}>
        {(loaded) => <LoadedAgenda agenda={loaded} session={session} open={open} onOpen={setOpen} />}
      </QueryState>
    </SessionFrame>
  );
}

/** What goes with an item that is taken out, and what stays. */
function removalWords({ id, refNo }: AgendaItem, itemPapers: AgendaReply['itemPapers']): string {
  const { awaited, here } = itemPapers.find(({ itemId }) => itemId === id) ?? { awaited: 0, here: 0 };
  return [
    awaited === 0 ? '' : `${awaited} tài liệu chưa nhận của mục thành “Không dùng”, không đôn đốc nữa.`,
    here === 0 ? '' : `${here} tài liệu đã nhận ở lại trong “Tài liệu chung của kỳ họp”.`,
    `Mã ${refNo} của mục không dùng lại cho mục khác.`,
  ]
    .filter((line) => line !== '')
    .join(' ');
}

interface LoadedAgendaProps {
  readonly agenda: AgendaReply;
  readonly session: SessionReply['session'];
  readonly open: Open | null;
  readonly onOpen: (open: Open | null) => void;
}

function LoadedAgenda({ agenda, session, open, onOpen }: LoadedAgendaProps) {
  const sessionId = session.id;
  const { sittings, votes } = agenda;
  const save = useCommand('agenda.saveItem', { quiet: true });
  const removal = useCommand('agenda.removeItem');
  const fill = useCommand('agenda.fillFromTemplate');
  const { ask, dialog } = useConfirm();
  const keep = (answer: AgendaReply) => rememberAnswer('agenda.getAgenda', { sessionId }, answer);
  const { items, reorder } = useOrder(sessionId, agenda);
  const sittingIds = sittings.map(({ id }) => id);
  const [firstSitting] = sittings;
  const homeless = items.filter(({ sittingId }) => sittingId === null);

  const remove = async (item: AgendaItem) => {
    const sure = await ask({
      title: `Bỏ mục “${item.title}”?`,
      body: removalWords(item, agenda.itemPapers),
      confirm: 'Bỏ mục',
      destructive: true,
    });
    if (!sure) return;
    const answer = await removal.run({ sessionId, id: item.id, version: item.version });
    if (answer.ok) keep(answer.value);
  };
  const edited = open?.kind === 'item' ? (items.find(({ id }) => id === open.id) ?? null) : null;

  return (
    <>
      <VoteDays clashes={voteDayClashes(items, sittings, votes)} />
      {sittings.length === 0 && (
        <Alert color="amber" variant="light">
          <Group justify="space-between">
            <span>Chưa có phiên họp nên chưa tính được giờ của từng mục.</span>
            <LinkButton
              to="/sessions/$sessionId/details"
              params={{ sessionId }}
              variant="default"
              size="compact-md"
            >
              Lập phiên họp
            </LinkButton>
          </Group>
        </Alert>
      )}
      {items.length === 0 ? (
        <EmptyState
          icon={IconList}
          title="Chưa có mục nào trong chương trình"
          actions={
            <Button
              variant="default"
              loading={fill.running}
              onClick={() =>
                void fill.run({ sessionId }).then((answer) => {
                  if (answer.ok) keep(answer.value);
                })
              }
            >
              Lấy chương trình mẫu
            </Button>
          }
        >
          Mỗi mục có người trình bày, Ban thẩm tra và số phút; giờ bắt đầu được cộng từ giờ của phiên, phiên
          nào quá giờ thì hiện rõ.
        </EmptyState>
      ) : (
        <>
          {firstSitting && homeless.length > 0 && (
            <Group>
              <Button
                variant="default"
                onClick={() =>
                  reorder(
                    inAgendaOrder(
                      items.map((item) => ({ ...item, sittingId: item.sittingId ?? firstSitting.id })),
                      sittingIds,
                    ),
                  )
                }
              >
                Xếp {homeless.length} mục chưa xếp vào phiên đầu
              </Button>
            </Group>
          )}
          <Text size="sm" c="dimmed">
            Alt+↑, Alt+↓ hoặc kéo số thứ tự để đổi chỗ, cũng sang phiên khác; số thứ tự chạy theo chỗ, mã của
            mục giữ nguyên.
          </Text>
          <AgendaTable
            parts={scheduleOf(sittings, items)}
            onMove={(id, step) => reorder(movedByOne(items, sittingIds, id, step))}
            onDropBeside={(id, target, side) => reorder(placedBeside(items, id, target, side))}
            onDropInto={(id, sittingId) => reorder(placedIn(items, sittingIds, id, sittingId, 'first'))}
            onEdit={(id) => onOpen({ kind: 'item', id })}
            onInsert={({ id, sittingId }) => onOpen({ kind: 'new', afterId: id, sittingId })}
            onRemove={(item) => void remove(item)}
          />
        </>
      )}
      {open?.kind === 'paste' && (
        <PasteItems session={session} agenda={agenda} onClose={() => onOpen(null)} onKeep={keep} />
      )}
      {open !== null && (open.kind === 'new' || edited !== null) && (
        <ItemDialog
          key={open.kind === 'new' ? `after ${open.afterId ?? ''}` : open.kind}
          item={edited}
          sittings={sittings}
          sittingId={edited ? edited.sittingId : open.kind === 'new' ? open.sittingId : null}
          votes={votes}
          running={save.running}
          onClose={() => onOpen(null)}
          onSave={async (fields, sittingId, again) => {
            const follows = open.kind === 'new' && open.sittingId === sittingId ? open.afterId : null;
            const answer = await save.run({
              ...{ sessionId, sittingId, fields },
              id: edited?.id ?? null,
              version: edited?.version ?? null,
              afterId: follows,
            });
            if (!answer.ok) return answer.error;
            keep(answer.value);
            if (edited && edited.sittingId !== sittingId) {
              reorder(placedIn(answer.value.items, sittingIds, edited.id, sittingId, 'last'));
            }
            const added = answer.value.items.find(({ id }) => !items.some((item) => item.id === id));
            onOpen(again && added ? { kind: 'new', afterId: added.id, sittingId } : null);
            return null;
          }}
        />
      )}
      {dialog}
    </>
  );
}
