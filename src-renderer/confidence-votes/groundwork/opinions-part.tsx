import { Group } from '@mantine/core';
import type { OpinionFields, RecordsReply } from '@shared/confidence-votes/groundwork/contract';
import { useState } from 'react';
import { useCommand } from '../../api/queries';
import { AutosaveDate, AutosaveLine, AutosaveLines } from '../preparation/autosave-field';
import { ListPart, RemoveButton, type DossierProps, type LineProps } from './dossier-parts';
import styles from './dossiers.module.css';
import { useRecordDraft } from './use-record-draft';

type Opinion = RecordsReply['opinions'][number];

/** What voters say about somebody (V4). */
export function OpinionsPart(props: DossierProps) {
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
          most={300}
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
        most={4000}
        value={content}
        onSave={(text) => change({ content: text })}
      />
    </div>
  );
}
