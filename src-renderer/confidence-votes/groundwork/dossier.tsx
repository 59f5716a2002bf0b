import { ActionIcon, Button, Group, Paper, Stack, Text, Title, Tooltip } from '@mantine/core';
import type {
  DutyFields,
  OpinionFields,
  RecordsReply,
  ReportFields,
} from '@shared/confidence-votes/groundwork/contract';
import { reportParts } from '@shared/confidence-votes/groundwork/messages';
import type { VoteOfficial } from '@shared/confidence-votes/model';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../api/queries';
import { useConfirm } from '../../ui/confirm-dialog';
import type { SaveQueue } from '../counting/save-queue';
import { AutosaveCount, AutosaveDate, AutosaveLine, AutosaveLines } from '../preparation/autosave-field';
import { AskedQuestions } from './asked-questions';
import styles from './dossiers.module.css';
import { useRecordDraft } from './use-record-draft';

interface DossierProps {
  readonly voteId: string;
  readonly official: VoteOfficial;
  readonly records: RecordsReply;
  readonly queue: SaveQueue;
}

/** Everything about one person; each field is stored when it is left. */
export function Dossier(props: DossierProps) {
  const { official } = props;
  return (
    <Stack gap="lg" className={styles['dossier'] ?? ''}>
      <div>
        <Title order={2}>{official.name}</Title>
        <Text c="dimmed">{official.posts}</Text>
      </div>
      <Report {...props} />
      <Opinions {...props} />
      <Duties {...props} />
      <AskedQuestions {...props} />
    </Stack>
  );
}

const NO_REPORT: ReportFields = {
  results: '',
  qualities: '',
  assetDeclaration: '',
  shortcomings: '',
  voterAnswers: '',
  receivedDate: null,
};

function Report({ voteId, official, records, queue }: DossierProps) {
  const save = useCommand('groundwork.saveReport', { quiet: true });
  const stored = records.reports.find(({ officialId }) => officialId === official.id) ?? null;
  const fields: ReportFields = stored
    ? {
        results: stored.results,
        qualities: stored.qualities,
        assetDeclaration: stored.assetDeclaration,
        shortcomings: stored.shortcomings,
        voterAnswers: stored.voterAnswers,
        receivedDate: stored.receivedDate,
      }
    : NO_REPORT;
  const change = useRecordDraft<ReportFields>({
    queue,
    saveKey: `report ${official.id}`,
    version: stored?.version ?? null,
    fields,
    send: (version, sent) => save.run({ voteId, officialId: official.id, version, fields: sent }),
  });
  return (
    <Paper component="section" withBorder p="lg">
      <Group justify="space-between" mb="sm">
        <Title order={3}>Báo cáo của cá nhân</Title>
        <AutosaveDate
          label="Ngày nhận"
          w={180}
          value={fields.receivedDate}
          onSave={(receivedDate) => change({ receivedDate })}
        />
      </Group>
      <Stack>
        {reportParts.map(([part, label]) => (
          <AutosaveLines
            key={part}
            label={label}
            maxLength={8000}
            value={fields[part]}
            onSave={(text) => change({ [part]: text })}
          />
        ))}
      </Stack>
    </Paper>
  );
}

interface ListPartProps {
  readonly title: string;
  readonly add: string;
  readonly empty: string;
  readonly adding: boolean;
  readonly onAdd: () => void;
  readonly children: readonly ReactNode[];
}

function ListPart({ title, add, empty, adding, onAdd, children }: ListPartProps) {
  return (
    <Paper component="section" withBorder p="lg">
      <Group justify="space-between" mb="sm">
        <Title order={3}>{title}</Title>
        <Button variant="default" leftSection={<IconPlus size={18} />} loading={adding} onClick={onAdd}>
          {add}
        </Button>
      </Group>
      {children.length === 0 ? <Text c="dimmed">{empty}</Text> : <Stack gap="md">{children}</Stack>}
    </Paper>
  );
}

type Opinion = RecordsReply['opinions'][number];

function Opinions(props: DossierProps) {
  const { voteId, official, records } = props;
  const save = useCommand('groundwork.saveOpinion');
  const [added, setAdded] = useState<string | null>(null);
  const opinions = records.opinions.filter(({ officialId }) => officialId === official.id);
  const add = async () => {
    const fields = { source: opinions.at(-1)?.source ?? '', content: '', receivedDate: records.today };
    const reply = await save.run({ voteId, officialId: official.id, id: null, version: null, fields });
    if (reply.ok) setAdded(reply.value.id);
  };
  return (
    <ListPart
      title="Ý kiến cử tri"
      add="Thêm ý kiến"
      empty="Chưa có ý kiến cử tri về người này."
      adding={save.running}
      onAdd={() => void add()}
    >
      {opinions.map((opinion) => (
        <OpinionLine key={opinion.id} {...props} opinion={opinion} fresh={opinion.id === added} />
      ))}
    </ListPart>
  );
}

interface LineProps extends DossierProps {
  /** Just added here: the cursor goes into it. */
  readonly fresh: boolean;
}

function OpinionLine({ voteId, official, opinion, queue, fresh }: LineProps & { readonly opinion: Opinion }) {
  const save = useCommand('groundwork.saveOpinion', { quiet: true });
  const remove = useCommand('groundwork.removeOpinion');
  const { id, version, source, content, receivedDate } = opinion;
  const change = useRecordDraft<OpinionFields>({
    queue,
    saveKey: `opinion ${id}`,
    version,
    fields: { source, content, receivedDate },
    send: (known, fields) => save.run({ voteId, officialId: official.id, id, version: known, fields }),
  });
  return (
    <div className={styles['line']}>
      <Group align="flex-start" wrap="nowrap">
        <AutosaveLine
          label="Nguồn"
          placeholder="Ủy ban MTTQ, nơi tiếp xúc cử tri"
          className={styles['grow'] ?? ''}
          maxLength={300}
          value={source}
          onSave={(text) => change({ source: text })}
        />
        <AutosaveDate
          label="Ngày nhận"
          w={160}
          value={receivedDate}
          onSave={(day) => change({ receivedDate: day })}
        />
        <RemoveButton
          what="Bỏ ý kiến này"
          detail={content}
          onRemove={() => void remove.run({ voteId, id, version })}
        />
      </Group>
      <AutosaveLines
        label="Nội dung ý kiến"
        autoFocus={fresh}
        maxLength={4000}
        value={content}
        onSave={(text) => change({ content: text })}
      />
    </div>
  );
}

type Duty = RecordsReply['duties'][number];

function Duties(props: DossierProps) {
  const { voteId, official, records } = props;
  const save = useCommand('groundwork.saveDuty');
  const [added, setAdded] = useState<string | null>(null);
  const duties = records.duties.filter(({ officialId }) => officialId === official.id);
  const add = async () => {
    const fields = { year: Number(records.today.slice(0, 4)), field: '', content: '' };
    const reply = await save.run({ voteId, officialId: official.id, id: null, version: null, fields });
    if (reply.ok) setAdded(reply.value.id);
  };
  return (
    <ListPart
      title="Kết quả công tác theo năm, lĩnh vực"
      add="Thêm kết quả"
      empty="Chưa ghi kết quả công tác của người này."
      adding={save.running}
      onAdd={() => void add()}
    >
      {duties.map((duty) => (
        <DutyLine key={duty.id} {...props} duty={duty} fresh={duty.id === added} />
      ))}
    </ListPart>
  );
}

function DutyLine({ voteId, official, duty, queue, fresh }: LineProps & { readonly duty: Duty }) {
  const save = useCommand('groundwork.saveDuty', { quiet: true });
  const remove = useCommand('groundwork.removeDuty');
  const { id, version, year, field, content } = duty;
  const change = useRecordDraft<DutyFields>({
    queue,
    saveKey: `duty ${id}`,
    version,
    fields: { year, field, content },
    send: (known, fields) => save.run({ voteId, officialId: official.id, id, version: known, fields }),
  });
  return (
    <div className={styles['line']}>
      <Group align="flex-start" wrap="nowrap">
        <AutosaveCount
          label="Năm"
          w={100}
          value={year}
          onSave={(typed) => typed !== null && change({ year: typed })}
        />
        <AutosaveLine
          label="Lĩnh vực"
          placeholder="Giám sát, ngân sách…"
          className={styles['grow'] ?? ''}
          autoFocus={fresh}
          maxLength={200}
          value={field}
          onSave={(text) => change({ field: text })}
        />
        <RemoveButton
          what="Bỏ kết quả này"
          detail={content}
          onRemove={() => void remove.run({ voteId, id, version })}
        />
      </Group>
      <AutosaveLines
        label="Kết quả"
        maxLength={4000}
        value={content}
        onSave={(text) => change({ content: text })}
      />
    </div>
  );
}

interface RemoveButtonProps {
  readonly what: string;
  readonly detail: string;
  readonly onRemove: () => void;
}

/** Asks first where something was written. */
function RemoveButton({ what, detail, onRemove }: RemoveButtonProps) {
  const { ask, dialog } = useConfirm();
  const remove = async () => {
    const sure =
      detail === '' ||
      (await ask({ title: `${what}?`, body: detail.slice(0, 300), confirm: what, destructive: true }));
    if (sure) onRemove();
  };
  return (
    <>
      <Tooltip label={what}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          mt={28}
          aria-label={what}
          onClick={() => void remove()}
        >
          <IconTrash size={18} />
        </ActionIcon>
      </Tooltip>
      {dialog}
    </>
  );
}
