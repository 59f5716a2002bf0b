import { Paper, SegmentedControl, Stack } from '@mantine/core';
import { cleanText } from '@shared/kernel/vietnamese-text';
import { findDeputies } from '@shared/sessions/roll-call/find-deputy';
import { TIME_NAMES } from '@shared/sessions/roll-call/labels';
import { TIME_CODES, type TimeCode } from '@shared/sessions/sitting-rules/model';
import type { SpeakersReply } from '@shared/sessions/speaking/contract';
import { useState, type KeyboardEvent } from 'react';
import { TextField } from '../../ui/forms/fields';

interface Speaker {
  readonly deputyId: string | null;
  readonly speaker: string;
  readonly kind: TimeCode;
}

type Known = Pick<SpeakersReply, 'deputies' | 'minutes'>;

interface AddSpeakerProps {
  /** Undefined while it is on its way: the field is there with the screen, so that no letter typed at once is lost. */
  readonly reply: Known | undefined;
  /** What `reply` will be, null when it cannot be read. */
  readonly whenLoaded: () => Promise<Known | null>;
  readonly onAdd: (speaker: Speaker) => Promise<boolean>;
  /** Keys that the empty field passes on, so that nobody has to leave it. */
  readonly onEmptyKey: Readonly<Record<string, () => unknown>>;
}

const MOST_NAMED = 4;
const LONGEST_NAME = 120;

/**
 * A name, the letters of one, or the number of a card. Where several deputies fit, or none, the first Enter says so and the
 * second one takes what is shown; whoever is no deputy is taken by the name as typed.
 */
export function AddSpeaker({ reply, whenLoaded, onAdd, onEmptyKey }: AddSpeakerProps) {
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<TimeCode>('speech');
  const [chosen, setChosen] = useState(0);
  /** Somebody was asked whom they mean. */
  const [asked, setAsked] = useState(false);
  const found = findDeputies(reply?.deputies ?? [], typed).deputies;
  const best = found[Math.min(chosen, found.length - 1)];
  const show = (text: string): void => {
    setTyped(text);
    setAsked(false);
    setChosen(0);
  };
  const submit = async (asTyped: boolean) => {
    const name = cleanText(typed);
    if (name === '') return;
    const known = reply ?? (await whenLoaded());
    if (!known) return;
    const meant = findDeputies(known.deputies, typed).deputies;
    if (!asTyped && !asked && meant.length !== 1) {
      setAsked(true);
      return;
    }
    const deputy = asTyped ? undefined : meant[Math.min(chosen, meant.length - 1)];
    // Emptied before the answer comes: a second Enter must not name the same person again.
    show('');
    const added = await onAdd({ deputyId: deputy?.id ?? null, speaker: deputy?.fullName ?? name, kind });
    if (!added) setTyped((since) => (since === '' ? typed : since));
  };
  function keyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    const passed = typed === '' ? onEmptyKey[event.key] : undefined;
    if (passed) passed();
    else if (event.key === 'Enter') void submit(event.ctrlKey);
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && found.length > 1) {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setChosen(Math.max(0, Math.min(chosen + step, found.length - 1)));
      setAsked(true);
    } else return;
    event.preventDefault();
  }
  return (
    <Paper withBorder p="md" radius="lg">
      <Stack gap="sm">
        <TextField
          label="Thêm người phát biểu"
          description={reply ? hintFor(typed, found, best, asked) : 'Đang tải danh sách đại biểu…'}
          descriptionProps={{ role: 'status' }}
          autoFocus
          maxLength={LONGEST_NAME}
          error={
            typed.length >= LONGEST_NAME ? `Họ tên dài nhất ${LONGEST_NAME} chữ; phần sau không vào.` : null
          }
          value={typed}
          onChange={(event) => show(event.currentTarget.value)}
          onKeyDown={keyDown}
        />
        <SegmentedControl
          style={{ alignSelf: 'start' }}
          aria-label="Loại phát biểu"
          value={kind}
          onChange={(value) => setKind(value)}
          data={TIME_CODES.map((value) => ({
            value,
            label: reply ? `${TIME_NAMES[value]} (${reply.minutes[value]} phút)` : TIME_NAMES[value],
          }))}
        />
      </Stack>
    </Paper>
  );
}

type Found = Pick<SpeakersReply['deputies'][number], 'birth' | 'fullName' | 'number'>;

function hintFor(typed: string, found: readonly Found[], best: Found | undefined, asked: boolean): string {
  if (typed === '') {
    return 'Tên không dấu, số thẻ, họ tên khách mời. Ô trống: Enter mời người tiếp, + thêm phút, End kết thúc.';
  }
  if (!best) {
    return asked
      ? `Không có đại biểu nào khớp “${typed.trim()}”. Enter lần nữa: ghi là khách mời.`
      : 'Không có đại biểu nào khớp; Ctrl+Enter: ghi đúng như gõ.';
  }
  const who = ({ birth, fullName, number }: Found): string =>
    `${fullName} (số ${number}${birth === '' ? '' : `, ${birth}`})`;
  if (found.length === 1) return `Enter: ${who(best)}; Ctrl+Enter: ghi đúng như gõ`;
  const named = found.slice(0, MOST_NAMED).map(who).join(', ');
  const more = found.length > MOST_NAMED ? '…' : '';
  return asked
    ? `Có ${found.length} người khớp. Enter: ${who(best)}; ↑ ↓ chọn người khác.`
    : `Có ${found.length} người khớp: ${named}${more}. ↑ ↓ chọn, Enter ghi.`;
}
