import { errorMessage } from '@shared/contract/error-messages';
import { dayPartNames } from '@shared/kernel/day-part';
import type { GuestFields, InvitationsReply } from '@shared/sessions/invitations/contract';
import { showDone } from '../../api/notices';
import { rememberAnswer, useCommand } from '../../api/queries';
import { useConfirm } from '../../ui/dialogs/confirm-dialog';
import { DataGrid, type GridColumn, type GridFilter } from '../../ui/grid/data-grid';
import { formatDate } from '@shared/kernel/local-date';
import { showDoneWithUndo } from '../../ui/dialogs/undo-notice';
import { GuestDialog } from './guest-dialog';
import { LettersSection } from './letters-section';
import { MailText } from './mail-text';
import { PasteGuestsDialog } from './paste-guests-dialog';

export type OpenGuest =
  { readonly kind: 'new' } | { readonly kind: 'paste' } | { readonly kind: 'guest'; readonly id: string };

interface LoadedInvitationsProps {
  readonly reply: InvitationsReply;
  readonly sessionId: string;
  readonly open: OpenGuest | null;
  readonly onOpen: (open: OpenGuest | null) => void;
}

/** One line of the list: a deputy comes from the register, a guest is written here. */
interface InviteeRow {
  readonly id: string;
  readonly guest: InvitationsReply['guests'][number] | null;
  readonly name: string;
  readonly about: string;
  readonly group: string;
  readonly email: string;
  readonly sittings: string;
}

const columns: readonly GridColumn<InviteeRow>[] = [
  {
    key: 'name',
    title: 'Họ và tên, cơ quan',
    text: ({ name }) => name,
    sortName: ({ name }) => name,
  },
  { key: 'about', title: 'Chức vụ, cơ quan', text: ({ about }) => about },
  { key: 'group', title: 'Nhóm, Tổ', text: ({ group }) => group, sortText: ({ group }) => group },
  { key: 'sittings', title: 'Mời dự', width: 170, text: ({ sittings }) => sittings },
  { key: 'email', title: 'Thư điện tử', text: ({ email }) => email, secondary: true },
];

const filters: readonly GridFilter<InviteeRow>[] = [
  { key: 'guests', label: 'Khách mời', test: ({ guest }) => guest !== null },
  { key: 'deputies', label: 'Đại biểu', test: ({ guest }) => guest === null },
];

function rowsOf({ deputies, guests, sittings }: InvitationsReply): readonly InviteeRow[] {
  const named = (ids: readonly string[]): string =>
    ids.length === 0
      ? 'mọi phiên'
      : sittings
          .filter(({ id }) => ids.includes(id))
          .map(({ date, part }) => `${dayPartNames[part].toLocaleLowerCase('vi')} ${formatDate(date)}`)
          .join(', ');
  return [
    ...guests.map((guest) => ({
      id: guest.id,
      guest,
      name: guest.fullName === '' ? guest.organization : guest.fullName,
      about: [guest.post, guest.fullName === '' ? '' : guest.organization]
        .filter((part) => part !== '')
        .join(', '),
      group: guest.group === '' ? 'Khách mời' : guest.group,
      email: guest.email,
      sittings: named(guest.sittingIds),
    })),
    ...deputies.map((deputy) => ({
      id: deputy.id,
      guest: null,
      name: deputy.fullName,
      about: [deputy.post === '' ? 'Đại biểu HĐND' : deputy.post, deputy.birth]
        .filter((part) => part !== '')
        .join(', '),
      group: deputy.group === '' ? 'Chưa xếp Tổ' : deputy.group,
      email: '',
      sittings: 'mọi phiên',
    })),
  ];
}

export function LoadedInvitations({ reply, sessionId, open, onOpen }: LoadedInvitationsProps) {
  const save = useCommand('invitations.saveGuest', { quiet: true });
  const add = useCommand('invitations.addGuests');
  const removal = useCommand('invitations.removeGuest');
  const undo = useCommand('invitations.removeGuests');
  const { ask, dialog } = useConfirm();
  const keep = (answer: InvitationsReply) =>
    rememberAnswer('invitations.getInvitations', { sessionId }, answer);
  const groups = [...new Set(reply.guests.map(({ group }) => group))].filter((group) => group !== '');
  const edited = open?.kind === 'guest' ? (reply.guests.find(({ id }) => id === open.id) ?? null) : null;

  const remove = async ({ guest, name }: InviteeRow) => {
    if (!guest) return;
    const sure = await ask({
      title: `Bỏ “${name}” khỏi danh sách mời?`,
      body: 'Giấy mời đã lập không đổi.',
      confirm: 'Bỏ khách mời',
      destructive: true,
    });
    if (!sure) return;
    const answer = await removal.run({ sessionId, id: guest.id, version: guest.version });
    if (answer.ok) keep(answer.value);
  };
  const addMany = async (guests: readonly GuestFields[]) => {
    const answer = await add.run({ sessionId, guests: [...guests] });
    if (!answer.ok) return;
    keep(answer.value.reply);
    const { addedIds, reply: after } = answer.value;
    onOpen(null);
    const left = guests.length - addedIds.length;
    const known = left > 0 ? `; ${left} dòng đã có sẵn` : '';
    const added = after.guests.filter(({ id }) => addedIds.includes(id));
    if (added.length === 0) {
      showDone(`Không thêm ai${known}.`);
      return;
    }
    showDoneWithUndo(`Đã thêm ${added.length} khách mời${known}.`, async () => {
      const back = await undo.run({
        sessionId,
        guests: added.map(({ id, version }) => ({ id, version })),
      });
      if (!back.ok) return;
      keep(back.value);
      showDone(`Đã bỏ ${added.length} khách mời vừa thêm.`);
    });
  };
  return (
    <>
      <LettersSection reply={reply} sessionId={sessionId} />
      <DataGrid
        label="Người được mời"
        noun="người"
        rows={rowsOf(reply)}
        columns={columns}
        filters={filters}
        rowId={({ id }) => id}
        searchText={({ about, email, group, name }) => `${name} ${about} ${group} ${email}`}
        onOpen={({ guest }) => {
          if (guest) onOpen({ kind: 'guest', id: guest.id });
        }}
        rowActions={({ guest }) =>
          guest === null
            ? []
            : [
                { label: 'Sửa khách mời', onSelect: () => onOpen({ kind: 'guest', id: guest.id }) },
                { label: 'Bỏ khách mời', destructive: true, onSelect: (row) => void remove(row) },
              ]
        }
      />
      <MailText reply={reply} />
      {(open?.kind === 'new' || edited) && (
        <GuestDialog
          guest={edited}
          groups={groups}
          sittings={reply.sittings}
          running={save.running}
          onClose={() => onOpen(null)}
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
      )}
      {open?.kind === 'paste' && (
        <PasteGuestsDialog
          groups={groups}
          deputies={reply.deputies.map(({ fullName }) => fullName)}
          running={add.running}
          onClose={() => onOpen(null)}
          onAdd={(guests) => void addMany(guests)}
        />
      )}
      {dialog}
    </>
  );
}
