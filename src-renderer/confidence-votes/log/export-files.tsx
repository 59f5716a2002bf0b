import { Button, Group, Paper, Select, Stack, Text, Title } from '@mantine/core';
import type { Input } from '@shared/contract/registry';
import type { Vote } from '@shared/confidence-votes/model';
import { mayAct } from '@shared/confidence-votes/ballots/permissions';
import { useState } from 'react';
import { saveArtifact } from '../../api/files';
import { showDone } from '../../api/notices';
import { useCall, useCommand } from '../../api/queries';
import { entryNoOf } from '@shared/confidence-votes/ballots/permissions';
import { useSignIn } from '../ballots/people/sign-in-store';
import { HeadPinDialog } from '../publication/head-pin-dialog';
import type { Pass } from '../publication/use-head-sign';
import { KEPT_MINUTES, useKeptPass } from '../publication/use-kept-pass';

type ExportInput = Input<'countLog.exportVote'>;

type What = Pick<ExportInput, 'scope' | 'batchId' | 'entryNo'>;

interface ExportFilesProps {
  readonly vote: Pick<Vote, 'id' | 'entries' | 'countMode' | 'status'>;
  readonly secondFolder: boolean;
  readonly chooseFolder: boolean;
}

/** The three files that people carry: set-up for another PC, my work, everything. */
export function ExportFiles({ vote, secondFolder, chooseFolder }: ExportFilesProps) {
  const run = useCommand('countLog.exportVote');
  const [place, setPlace] = useState<ExportInput['to']>(chooseFolder ? 'chosen_folder' : 'download');
  const places = [
    { value: 'download', label: 'Tải về máy' },
    ...(chooseFolder ? [{ value: 'chosen_folder', label: 'Chọn thư mục, USB' }] : []),
    ...(secondFolder ? [{ value: 'second_folder', label: 'Nơi sao lưu thứ hai' }] : []),
  ];
  const signIn = useSignIn(vote.id);
  const worker = signIn.state === 'in' ? signIn : null;
  const [asked, setAsked] = useState<What | null>(null);
  const head = useKeptPass();
  const send = async (what: What, pass: Pass) => {
    const reply = await run.run({ voteId: vote.id, ...what, to: place, ...pass });
    if (!reply.ok) return;
    if (reply.value.artifact) saveArtifact(reply.value.artifact);
    else if (reply.value.saved !== null) showDone(`Đã ghi ${reply.value.saved}`);
  };
  // While ballots are typed nobody gets a colleague's entry in a file: the head hands it out.
  const make = async (what: What) => {
    if (vote.status !== 'counting') await send(what, {});
    else if (worker && mayAct(worker.operator.role, 'export_files'))
      await send(what, { token: worker.token });
    else if (head.pass) await send(what, head.pass);
    else setAsked(what);
  };
  return (
    <Paper component="section" withBorder p="lg">
      <Stack gap="md">
        <Group justify="space-between" align="flex-end">
          <Title order={2}>Gửi cho máy khác</Title>
          {places.length > 1 && (
            <Select
              label="Ghi tệp vào"
              data={places}
              value={place}
              allowDeselect={false}
              onChange={(value) => value !== null && setPlace(value as ExportInput['to'])}
            />
          )}
        </Group>
        <Group gap="sm">
          <Button
            variant="default"
            loading={run.running}
            onClick={() => void make({ scope: 'setup', batchId: null, entryNo: null })}
          >
            Xuất thiết lập cho máy khác
          </Button>
          <Button
            variant="default"
            loading={run.running}
            onClick={() => void make({ scope: 'all', batchId: null, entryNo: null })}
          >
            Xuất toàn bộ
          </Button>
        </Group>
        <PartOfWork vote={vote} running={run.running} onExport={(what) => void make(what)} />
        <Text c="dimmed" size="sm">
          Tệp thiết lập không có phiếu nào; phần việc chỉ có phiếu của phần đó; không tệp nào có mã PIN. Khi
          còn kiểm, phiếu trong tệp được che, mở bằng Notepad không đọc được; vẫn giữ USB như giữ phiếu.
        </Text>
        {head.pass && (
          <Group gap="sm">
            <Text role="status">
              Trưởng ban đã ký: xuất tiếp không hỏi mã PIN trong {KEPT_MINUTES} phút, khi còn ở trang này.
            </Text>
            <Button variant="default" size="compact-md" onClick={head.drop}>
              Thôi
            </Button>
          </Group>
        )}
        {asked && (
          <HeadPinDialog
            vote={vote}
            title="Trưởng ban ký để xuất tệp"
            confirm="Xuất tệp"
            onKeep={head.keep}
            onSigned={(pass) => send(asked, pass)}
            onClose={() => setAsked(null)}
          >
            {`Khi còn kiểm phiếu, chỉ trưởng ban hoặc người phân xử xuất tệp. Ký một lần, các tệp sau trong ${KEPT_MINUTES} phút không hỏi lại.`}
          </HeadPinDialog>
        )}
      </Stack>
    </Paper>
  );
}

interface PartOfWorkProps {
  readonly vote: ExportFilesProps['vote'];
  readonly running: boolean;
  readonly onExport: (what: What) => void;
}

/** "My batch" and "my whole entry": named in the file, so that the one who takes it in knows what came. */
function PartOfWork({ vote, running, onExport }: PartOfWorkProps) {
  const count = useCall('ballotCount.getCount', { voteId: vote.id });
  const [batchId, setBatchId] = useState<string | null>(null);
  const signIn = useSignIn(vote.id);
  const [chosen, setChosen] = useState<string | null>(null);
  const own = signIn.state === 'in' && signIn.operator ? entryNoOf(signIn.operator.role) : null;
  const begun = (count.data?.closed ?? []).findIndex((ballots) => ballots > 0);
  // Their own entry for whoever is signed in, else the first of which this PC has ballots.
  const entryNo = chosen ?? String(own ?? Math.max(begun, 0) + 1);
  const batches = (count.data?.kinds ?? []).map((kind) => ({
    group: kind.title,
    items: kind.batches.map((batch) => ({
      value: batch.batchId,
      label: `Xấp phiếu ${batch.no} (phiếu ${batch.firstNo}–${batch.firstNo + batch.size - 1})`,
    })),
  }));
  return (
    <Group align="flex-end" gap="sm">
      <Select
        label="Phần việc"
        placeholder="Cả lần nhập"
        data={batches}
        value={batchId}
        clearable
        searchable
        nothingFoundMessage="Chưa đánh số phiếu"
        onChange={setBatchId}
        w={280}
      />
      <Select
        label="Lần nhập"
        data={Array.from({ length: vote.entries }, (_, index) => String(index + 1))}
        value={entryNo}
        allowDeselect={false}
        onChange={setChosen}
        w={110}
      />
      <Button
        variant="default"
        loading={running}
        onClick={() =>
          onExport({ scope: batchId === null ? 'entry' : 'batch', batchId, entryNo: Number(entryNo) })
        }
      >
        Xuất phần việc này
      </Button>
    </Group>
  );
}
