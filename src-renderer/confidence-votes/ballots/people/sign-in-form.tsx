import { Button, Group, Input, Paper, PasswordInput, Radio, Stack, Text, Title } from '@mantine/core';
import { operatorRoleNames } from '@shared/confidence-votes/ballots/messages';
import type { Operator } from '@shared/confidence-votes/ballots/contract';
import { errorMessage } from '@shared/contract/error-messages';
import { useId, useRef, useState, type FormEvent } from 'react';
import { useCommand } from '../../../api/queries';
import styles from '../ballots.module.css';
import { rememberSignIn } from './sign-in-store';

interface SignInFormProps {
  readonly voteId: string;
  readonly operators: readonly Operator[];
  /** What the person wants to do here: "để nhập phiếu". */
  readonly purpose: string;
  /** Not where the cursor was sent to another place of the page. */
  readonly autoFocus?: boolean;
}

/** Name by the arrows, PIN by the number pad, Enter. Who has no PIN on this PC is told where it is set. */
export function SignInForm({ voteId, operators, purpose, autoFocus = true }: SignInFormProps) {
  const active = operators.filter((operator) => operator.active);
  const [operatorId, setOperatorId] = useState((active.find(({ hasPin }) => hasPin) ?? active[0])?.id ?? '');
  const [pin, setPin] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const pinId = useId();
  const { run, running } = useCommand('ballotCount.signIn', { quiet: true, refetch: false });

  const chosen = active.find(({ id }) => id === operatorId);
  const noPin = chosen?.hasPin === false;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (noPin) return;
    if (pin === '') {
      setWrong('Hãy gõ mã PIN.');
      field.current?.focus();
      return;
    }
    const reply = await run({ voteId, operatorId, pin });
    setPin('');
    if (reply.ok) rememberSignIn(voteId, reply.value.token, reply.value.operator);
    else {
      setWrong(errorMessage(reply.error));
      field.current?.focus();
    }
  };
  return (
    <Paper component="section" withBorder p="lg">
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="md">
          <div>
            <Title order={2}>Đăng nhập {purpose}</Title>
            <Text c="dimmed">Chọn tên bằng phím mũi tên, Enter, gõ mã PIN rồi Enter.</Text>
          </div>
          <div className={styles['signInParts']}>
            <Radio.Group label="Bạn là" value={operatorId} onChange={setOperatorId}>
              <div
                className={styles['names']}
                onKeyDown={(event) => {
                  // The name is chosen; a PIN that nobody has typed yet is not missing.
                  if (event.key !== 'Enter' || pin !== '') return;
                  event.preventDefault();
                  field.current?.focus();
                }}
              >
                {active.map((operator) => (
                  <Radio
                    key={operator.id}
                    value={operator.id}
                    size="md"
                    autoFocus={autoFocus && operator.id === operatorId}
                    label={operator.name}
                    description={`${operatorRoleNames[operator.role]}${operator.hasPin ? '' : ' · chưa có PIN trên máy này'}`}
                  />
                ))}
              </div>
            </Radio.Group>
            {noPin ? (
              <Text role="status">
                {chosen.name} chưa có PIN trên máy này. {chosen.role === 'head' ? 'Đặt' : 'Trưởng ban đặt'} mã
                PIN ở mục Người kiểm phiếu, bước Kiểm phiếu.
              </Text>
            ) : (
              <Input.Wrapper label="Mã PIN" labelProps={{ htmlFor: pinId }} error={wrong} size="md">
                <Group gap="sm">
                  <PasswordInput
                    ref={field}
                    id={pinId}
                    size="md"
                    inputMode="numeric"
                    autoComplete="off"
                    maxLength={8}
                    w={150}
                    visibilityToggleButtonProps={{ 'aria-label': 'Hiện mã PIN' }}
                    value={pin}
                    error={wrong !== null}
                    onChange={(event) => {
                      setPin(event.currentTarget.value.replace(/\D/gu, ''));
                      setWrong(null);
                    }}
                  />
                  <Button type="submit" loading={running}>
                    Đăng nhập
                  </Button>
                </Group>
              </Input.Wrapper>
            )}
          </div>
        </Stack>
      </form>
    </Paper>
  );
}
