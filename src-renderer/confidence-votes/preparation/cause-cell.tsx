import { NativeSelect, Text, TextInput } from '@mantine/core';
import type { Output } from '@shared/contract/registry';
import { triggerKindNames } from '@shared/confidence-votes/decision-triggers/messages';
import type { TriggerKind } from '@shared/confidence-votes/model';
import { cleanText } from '@shared/kernel/vietnamese-text';
import { changed, type ListedOfficial } from './official-list';

export type Causes = Output<'confidenceVotes.proposeOfficials'>[number]['causes'];

interface CauseCellProps {
  readonly list: readonly ListedOfficial[];
  readonly official: ListedOfficial;
  /** What is reached for the person today; a choice of one fills in its words. */
  readonly reached: Causes;
  readonly readOnly: boolean;
  readonly onChange: (list: readonly ListedOfficial[]) => void;
}

/** Why the decision vote is held on this person: each has a cause of their own, which is printed on the papers (V6, V14, V16). */
export function CauseCell({ list, official, reached, readOnly, onChange }: CauseCellProps) {
  const { key, name, triggerKind: kind, triggerNote: note } = official;
  const save = (triggerKind: TriggerKind | null, triggerNote: string) =>
    onChange(changed(list, key, { triggerKind, triggerNote }));
  return (
    <>
      {readOnly && kind !== null ? (
        <Text>{triggerKindNames[kind]}</Text>
      ) : (
        <NativeSelect
          size="sm"
          aria-label={`Căn cứ bỏ phiếu đối với ${name}`}
          value={kind ?? ''}
          disabled={readOnly}
          error={kind === null ? 'Chưa ghi căn cứ của người này.' : null}
          onChange={(event) => {
            const chosen = event.target.value === '' ? null : (event.target.value as TriggerKind);
            save(chosen, reached.find((cause) => cause.kind === chosen)?.note ?? '');
          }}
          data={[
            { value: '', label: 'Chọn căn cứ' },
            ...Object.entries(triggerKindNames).map(([value, label]) => ({ value, label })),
          ]}
        />
      )}
      {kind !== null && (
        <TextInput
          key={note}
          size="sm"
          mt={6}
          aria-label={`Căn cứ cụ thể đối với ${name}`}
          placeholder="Căn cứ cụ thể: số, ngày văn bản"
          autoComplete="off"
          spellCheck={false}
          maxLength={500}
          defaultValue={note}
          readOnly={readOnly}
          error={note === '' ? 'Hãy ghi căn cứ cụ thể.' : null}
          onBlur={(event) => {
            const typed = cleanText(event.target.value);
            if (typed !== note) save(kind, typed);
          }}
        />
      )}
    </>
  );
}
