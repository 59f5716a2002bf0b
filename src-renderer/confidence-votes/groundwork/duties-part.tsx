import { Group } from '@mantine/core';
import type { DutyFields, RecordsReply } from '@shared/confidence-votes/groundwork/contract';
import { useState } from 'react';
import { useCommand } from '../../api/queries';
import { AutosaveCount, AutosaveLine, AutosaveLines } from '../preparation/autosave-field';
import { ListPart, RemoveButton, type DossierProps, type LineProps } from './dossier-parts';
import styles from './dossiers.module.css';
import { useRecordDraft } from './use-record-draft';

type Duty = RecordsReply['duties'][number];

/** What somebody did, by year and field (C11). */
export function DutiesPart(props: DossierProps) {
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
          most={200}
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
        most={4000}
        value={content}
        onSave={(text) => change({ content: text })}
      />
    </div>
  );
}
