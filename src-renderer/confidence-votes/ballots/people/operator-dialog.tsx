import { Autocomplete, Checkbox, NativeSelect } from '@mantine/core';
import type { Operator } from '@shared/confidence-votes/ballots/contract';
import { operatorRoleNames } from '@shared/confidence-votes/ballots/messages';
import type { OperatorRole } from '@shared/confidence-votes/ballots/model';
import type { AppError } from '@shared/contract/error-messages';
import { cleanText, searchKey } from '@shared/kernel/vietnamese-text';
import { useState } from 'react';
import { rememberAnswer, useCommand } from '../../../api/queries';
import { FormDialog } from '../../../ui/dialogs/form-dialog';
import { meantBy, searchOptions } from '../../../ui/forms/search-options';
import { rememberSignIn } from './sign-in-store';
import { PinFields, useNewPin } from './pin-fields';

interface OperatorDialogProps {
  readonly voteId: string;
  readonly token: string | null;
  /** Null for somebody new. */
  readonly operator: Operator | null;
  readonly entries: number;
  /** Members of the board who have no role yet. */
  readonly suggestions: readonly string[];
  /** Nobody is declared yet: the first is the head. */
  readonly first: boolean;
  /** Roles that somebody has already. */
  readonly taken: readonly OperatorRole[];
  readonly onClose: () => void;
}

function rolesOf(entries: number): readonly OperatorRole[] {
  return [
    'head',
    'typist_1',
    'typist_2',
    ...(entries > 2 ? ['typist_3' as const] : []),
    'resolver',
    'observer',
  ];
}

/** Whom the count lacks next; who goes on by Enter declares one after the other. */
const missingRole = ({ entries, taken }: Pick<OperatorDialogProps, 'entries' | 'taken'>): OperatorRole =>
  rolesOf(entries).find((role) => !taken.includes(role)) ?? 'typist_1';

const hasMarks = (text: string): boolean => searchKey(text) !== text.toLocaleLowerCase('vi');

/** Name, role and PIN of somebody who works at the count. The PIN is typed twice by its owner. */
export function OperatorDialog(props: OperatorDialogProps) {
  const { operator, first } = props;
  const [name, setName] = useState(operator?.name ?? (first ? (props.suggestions[0] ?? '') : ''));
  const [role, setRole] = useState<OperatorRole>(operator?.role ?? missingRole(props));
  const [active, setActive] = useState(operator?.active ?? true);
  const pin = useNewPin();
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<AppError | null>(null);
  const { run, running } = useCommand('ballotCount.saveOperator', { quiet: true });
  const signIn = useCommand('ballotCount.signIn', { quiet: true, refetch: false });

  /** Without marks a name is only a way of looking for it: the one that is shown is meant. */
  const settleName = () => {
    const typed = cleanText(name);
    if (typed === '' || typed === operator?.name || hasMarks(typed)) return;
    setName(meantBy(props.suggestions, (text) => text, typed) ?? typed);
  };
  const nameMissing = cleanText(name) === '';
  const keepsPin = operator !== null && pin.empty;
  const submit = async () => {
    setTried(true);
    setRefused(null);
    if (nameMissing || !(keepsPin || pin.right)) return;
    const reply = await run({
      voteId: props.voteId,
      token: props.token,
      operatorId: operator?.id ?? null,
      version: operator?.version ?? null,
      name: cleanText(name),
      role,
      pin: keepsPin ? null : pin.pin,
      active,
    });
    if (!reply.ok) {
      setRefused(reply.error);
      return;
    }
    // Whoever opens the dialog again at once is offered the role that is lacking now.
    rememberAnswer('ballotCount.getCount', { voteId: props.voteId }, reply.value);
    // Whoever declares themselves as head goes on at this window; the PIN was typed just now.
    const head = first ? reply.value.operators[0] : undefined;
    if (head) {
      const signed = await signIn.run({ voteId: props.voteId, operatorId: head.id, pin: pin.pin });
      if (signed.ok) rememberSignIn(props.voteId, signed.value.token, signed.value.operator);
    }
    props.onClose();
  };
  const title = operator ? `Sửa ${operator.name}` : first ? 'Khai trưởng ban' : 'Thêm người kiểm phiếu';
  return (
    <FormDialog
      title={title}
      refusal={refused}
      submitLabel={operator ? 'Lưu thay đổi' : title}
      running={running}
      onClose={props.onClose}
      onSubmit={submit}
      fields={
        <>
          <Autocomplete
            label="Họ và tên"
            data-autofocus
            data={[...props.suggestions]}
            filter={searchOptions}
            openOnFocus={false}
            value={name}
            onChange={setName}
            onBlur={() => {
              // Left by Tab: only where the whole name was typed.
              const whole = props.suggestions.filter(
                (text) => searchKey(text) === searchKey(cleanText(name)),
              );
              if (!hasMarks(name) && whole.length === 1) setName(whole[0]!);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) settleName();
            }}
            autoComplete="off"
            spellCheck={false}
            error={tried && nameMissing ? 'Hãy nhập họ và tên.' : null}
          />
          <NativeSelect
            label="Vai trò"
            value={role}
            disabled={first}
            onChange={(event) => setRole(event.currentTarget.value as OperatorRole)}
            data={rolesOf(props.entries).map((value) => ({ value, label: operatorRoleNames[value] }))}
          />
          <PinFields
            label={operator ? 'Mã PIN mới (để trống thì giữ mã cũ)' : 'Mã PIN, 4 đến 8 chữ số'}
            value={pin}
            checked={tried && !keepsPin}
          />
          {operator && (
            <Checkbox
              size="md"
              label="Đang làm việc"
              checked={active}
              onChange={(event) => setActive(event.currentTarget.checked)}
            />
          )}
        </>
      }
    />
  );
}
