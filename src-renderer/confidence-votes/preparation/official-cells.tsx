import { NativeSelect, Text, TextInput } from '@mantine/core';
import { exclusionReasonNames, procedureActs } from '@shared/confidence-votes/messages';
import type { BallotKindCount, ExclusionReason, Procedure } from '@shared/confidence-votes/model';
import { changed, type ListedOfficial } from './official-list';

/** What a cell of the list of officials reads and changes. */
export interface ListCellProps {
  readonly list: readonly ListedOfficial[];
  readonly kinds: readonly BallotKindCount[];
  readonly procedure: Procedure;
  /** Reasons that the rule set has for leaving a person out. */
  readonly reasons: readonly ExclusionReason[];
  readonly readOnly: boolean;
  readonly onChange: (list: readonly ListedOfficial[]) => void;
}

interface CellProps extends ListCellProps {
  readonly official: ListedOfficial;
}

export function KindSelect({ list, kinds, readOnly, onChange, official }: CellProps) {
  if (readOnly)
    return <Text>{kinds.find((kind) => kind.ballotKindId === official.ballotKindId)?.title}</Text>;
  return (
    <NativeSelect
      size="sm"
      aria-label={`Loại phiếu của ${official.name}`}
      value={official.ballotKindId ?? ''}
      onChange={(event) => {
        const id = event.target.value;
        onChange(changed(list, official.key, { ballotKindId: id === '' ? null : id }));
      }}
      data={[
        ...(official.ballotKindId === null ? [{ value: '', label: 'Chưa xếp' }] : []),
        ...kinds.map((kind) => ({ value: kind.ballotKindId, label: kind.title })),
      ]}
    />
  );
}

/** Why somebody is left out, and what proves it (V2, V6). */
export function Exclusion({ list, procedure, reasons, readOnly, onChange, official }: CellProps) {
  const chosen = reasons.find((reason) => reason === official.exclusionReason) ?? null;
  const noteNeeded = chosen === 'other_by_council_decision' && official.exclusionNote === '';
  return (
    <>
      {readOnly && chosen !== null ? (
        <Text>{exclusionReasonNames[chosen]}</Text>
      ) : (
        <NativeSelect
          size="sm"
          aria-label={`Lý do không ${procedureActs[procedure]} của ${official.name}`}
          value={chosen ?? ''}
          disabled={readOnly}
          error={chosen === null ? 'Hãy chọn lý do.' : null}
          onChange={(event) => {
            const reason = event.target.value;
            onChange(
              changed(list, official.key, {
                exclusionReason: reason === '' ? null : (reason as ExclusionReason),
              }),
            );
          }}
          data={[
            ...(chosen === null ? [{ value: '', label: 'Chọn lý do' }] : []),
            ...reasons.map((reason) => ({ value: reason, label: exclusionReasonNames[reason] })),
          ]}
        />
      )}
      <TextInput
        key={`note-${official.exclusionNote}`}
        size="sm"
        mt={6}
        aria-label={`Ghi chú về ${official.name}`}
        placeholder="Ghi chú"
        autoComplete="off"
        spellCheck={false}
        defaultValue={official.exclusionNote}
        readOnly={readOnly}
        error={noteNeeded ? 'Hãy ghi lý do.' : null}
        onBlur={(event) => {
          const note = event.target.value.trim();
          if (note !== official.exclusionNote) onChange(changed(list, official.key, { exclusionNote: note }));
        }}
      />
      <EvidenceField
        label="Văn bản làm căn cứ"
        {...{ list, readOnly, onChange, official }}
        field="exclusionEvidence"
        maxLength={300}
      />
      <EvidenceField
        label="Cơ quan quyết định"
        {...{ list, readOnly, onChange, official }}
        field="decidedBy"
        maxLength={200}
      />
    </>
  );
}

interface EvidenceFieldProps extends Pick<CellProps, 'list' | 'readOnly' | 'onChange' | 'official'> {
  readonly label: string;
  readonly field: 'exclusionEvidence' | 'decidedBy';
  readonly maxLength: number;
}

/** What proves that somebody is left out, and who decided it: both are printed on the list. */
function EvidenceField({ list, readOnly, onChange, official, label, field, maxLength }: EvidenceFieldProps) {
  const stored = official[field];
  return (
    <TextInput
      key={`${field}-${stored}`}
      size="sm"
      mt={6}
      aria-label={`${label} về ${official.name}`}
      placeholder={label}
      autoComplete="off"
      spellCheck={false}
      maxLength={maxLength}
      defaultValue={stored}
      readOnly={readOnly}
      onBlur={(event) => {
        const typed = event.target.value.trim();
        if (typed !== stored) onChange(changed(list, official.key, { [field]: typed }));
      }}
    />
  );
}
