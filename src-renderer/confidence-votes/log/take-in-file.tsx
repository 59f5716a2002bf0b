import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { errorMessage } from '@shared/contract/error-messages';
import type { MergeReply } from '@shared/confidence-votes/log/contract';
import { mayAct } from '@shared/confidence-votes/ballots/permissions';
import { useRef, useState } from 'react';
import { uploadFile } from '../../api/files';
import { useCommand } from '../../api/queries';
import { ChooseFile } from '../../ui/import/choose-file';
import { FileDrop } from '../../ui/import/file-drop';
import { useSignIn } from '../ballots/people/sign-in-store';
import { HeadPinDialog } from '../publication/head-pin-dialog';
import type { Pass } from '../publication/use-head-sign';
import { CodeText } from './count-codes';
import { MergePreviewCard, type Chosen, type Roles } from './merge-preview';

interface TakeInFileProps {
  /** The vote on screen; null where the file may bring a vote that this PC does not have. */
  readonly voteId: string | null;
  readonly onTaken?: (reply: MergeReply) => void;
}

/** A file of another PC, chosen or dropped: what it would do is shown first, nothing is written before the button. */
export function TakeInFile({ voteId, onTaken }: TakeInFileProps) {
  const preview = useCommand('countLog.previewMerge', { quiet: true });
  const merge = useCommand('countLog.mergeVote', { quiet: true });
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [taken, setTaken] = useState<MergeReply | null>(null);
  const [problem, setProblem] = useState('');
  /** What is taken in as soon as the head has signed. */
  const [asked, setAsked] = useState<Roles | null>(null);
  const chooser = useRef<HTMLButtonElement>(null);

  async function choose(file: File): Promise<void> {
    setProblem('');
    setChosen(null);
    setTaken(null);
    const uploaded = await uploadFile(file);
    if (!uploaded.ok) {
      setProblem(uploaded.error);
      return;
    }
    const reply = await preview.run({ voteId, upload: uploaded.value.id });
    if (reply.ok) setChosen({ upload: uploaded.value.id, fileName: file.name, preview: reply.value });
    else setProblem(errorMessage(reply.error));
  }

  const own = useSignIn(chosen?.preview.voteId ?? voteId ?? '');
  /** Whoever is signed in here and may do it signs with that, otherwise the head is asked. */
  async function takeIn(file: Chosen, roles: Roles): Promise<void> {
    if (!file.preview.signed) await send(file, roles, {});
    else if (
      own.state === 'in' &&
      mayAct(
        own.operator.role,
        roles === 'take' || file.preview.changed !== '' ? 'change_roles' : 'take_files',
      )
    )
      await send(file, roles, { token: own.token });
    else setAsked(roles);
  }

  async function send({ upload, preview: shown }: Chosen, roles: Roles, pass: Pass): Promise<void> {
    setProblem('');
    const reply = await merge.run({
      voteId,
      upload,
      ...(roles === 'take' ? { roles } : {}),
      ...(shown.changed === '' ? {} : { changes: 'take' as const }),
      ...pass,
    });
    if (!reply.ok) {
      setProblem(errorMessage(reply.error));
      return;
    }
    putAway();
    setTaken(reply.value);
    onTaken?.(reply.value);
  }

  /** The cursor goes back to where the next file is chosen. */
  function putAway(): void {
    setChosen(null);
    setProblem('');
    chooser.current?.focus();
  }

  return (
    <FileDrop p="lg" onFile={(file) => void choose(file)}>
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={2}>Nhận tệp của máy khác</Title>
          <ChooseFile accept=".json" onChoose={(file) => void choose(file)}>
            {(button) => (
              <Button {...button} ref={chooser} loading={preview.running}>
                Chọn tệp
              </Button>
            )}
          </ChooseFile>
        </Group>
        <Text c="dimmed">
          Chọn hoặc kéo tệp .thuongtruc.json vào đây. Nhận lại tệp đã nhận không thêm gì; thứ tự nhận không
          quan trọng.
        </Text>
        {problem !== '' && (
          <Alert color="red" role="alert" title="Không nhận được tệp; chưa có gì thay đổi">
            {problem}
          </Alert>
        )}
        {chosen && (
          <MergePreviewCard
            chosen={chosen}
            running={merge.running}
            onTakeIn={(roles) => void takeIn(chosen, roles)}
            onCancel={putAway}
          />
        )}
        {taken && <Taken reply={taken} />}
        {chosen && asked !== null && (
          <HeadPinDialog
            vote={{ id: chosen.preview.voteId, countMode: 'ballots' }}
            title="Trưởng ban ký để nhận tệp"
            confirm="Nhận tệp"
            onSigned={(pass) => send(chosen, asked, pass)}
            onClose={() => setAsked(null)}
          >
            Tệp đổi số liệu trên máy này nên trưởng ban hoặc người phân xử nhận; đổi vai trò thì chỉ trưởng
            ban.
          </HeadPinDialog>
        )}
      </Stack>
    </FileDrop>
  );
}

function Taken({ reply }: { readonly reply: MergeReply }) {
  return (
    <Alert color={reply.conflicts > 0 ? 'amber' : 'green'} role="status" title="Đã nhận tệp">
      Thêm {reply.added} dòng nhật ký
      {reply.conflicts > 0 && `, ${reply.conflicts} chỗ mâu thuẫn cần trưởng ban xử lý`}. Mã nội dung bây giờ:{' '}
      <CodeText code={reply.contentCode} />
    </Alert>
  );
}
