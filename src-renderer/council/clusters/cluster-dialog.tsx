import { Text } from '@mantine/core';
import { useState } from 'react';
import type { AppError } from '@shared/contract/error-messages';
import type { ClusterRecord, ClusterReply } from '@shared/council/clusters/contract';
import { useCommand } from '../../api/queries';
import { SelectField, TextField } from '../../ui/forms/fields';
import { FormDialog } from '../../ui/dialogs/form-dialog';

interface ClusterDialogProps {
  readonly reply: ClusterReply;
  /** null: a new cluster. */
  readonly cluster: ClusterRecord | null;
  readonly onClose: () => void;
  readonly onDone: (reply: ClusterReply) => void;
}

/** Name of a cluster, and which of its units lead it. */
export function ClusterDialog({ reply, cluster, onClose, onDone }: ClusterDialogProps) {
  const { year } = reply;
  const save = useCommand('emulationClusters.saveCluster', { quiet: true });
  const removal = useCommand('emulationClusters.removeCluster', { quiet: true });
  const [name, setName] = useState(cluster?.name ?? `Cụm số ${reply.clusters.length + 1}`);
  const [head, setHead] = useState(cluster?.headUnitId ?? null);
  const [deputy, setDeputy] = useState(cluster?.deputyUnitId ?? null);
  const [refused, setRefused] = useState<AppError | null>(null);
  const names = new Map(reply.units.map(({ id, fullName }) => [id, fullName]));
  const choices = (cluster?.unitIds ?? []).map((id) => ({ value: id, label: names.get(id) ?? '' }));

  async function submit(): Promise<void> {
    const answer = await save.run({
      year,
      id: cluster?.id ?? null,
      version: cluster?.version ?? null,
      fields: { name, headUnitId: head, deputyUnitId: deputy },
    });
    if (answer.ok) onDone(answer.value);
    else setRefused(answer.error);
  }

  async function remove(): Promise<void> {
    if (!cluster) return;
    const answer = await removal.run({ year, id: cluster.id, version: cluster.version });
    if (answer.ok) onDone(answer.value);
    else setRefused(answer.error);
  }

  return (
    <FormDialog
      title={cluster ? cluster.name : 'Thêm cụm'}
      refusal={refused}
      submitLabel={cluster ? 'Lưu cụm' : 'Thêm cụm'}
      running={save.running}
      remove={cluster ? { label: 'Bỏ cụm', onClick: () => void remove() } : null}
      enterSubmits
      onClose={onClose}
      onSubmit={submit}
      fields={
        <>
          <TextField
            label="Tên cụm"
            data-autofocus
            required
            defaultValue={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {cluster && (
            <>
              <SelectField
                label="Cụm trưởng"
                choices={choices}
                empty="Chưa chọn"
                defaultValue={head}
                onChange={setHead}
              />
              <SelectField
                label="Cụm phó"
                choices={choices}
                empty="Chưa chọn"
                defaultValue={deputy}
                onChange={setDeputy}
              />
            </>
          )}
          {cluster && (
            <Text size="sm" c="dimmed">
              Bỏ cụm thì các đơn vị của cụm thành chưa xếp cụm.
            </Text>
          )}
        </>
      }
    />
  );
}
