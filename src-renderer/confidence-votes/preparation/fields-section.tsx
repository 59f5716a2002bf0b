import { Box, Paper, Text, Title } from '@mantine/core';
import type { VoteFields } from '@shared/confidence-votes/contract';
import { proposedDeputies } from '@shared/confidence-votes/deputies';
import { procedureNames } from '@shared/confidence-votes/messages';
import type { Procedure, Rounding, RuleSet, RuleSetCode, Vote } from '@shared/confidence-votes/model';
import { localDateOf } from '@shared/kernel/local-date';
import { clsx } from 'clsx';
import { useCall } from '../../api/queries';
import { followFieldKeys } from '../../ui/forms/form-keys';
import { CountModeFields } from '../count-mode-fields';
import { deputiesHint } from '../create/deputies-hint';
import { RuleSetExplained } from '../create/rule-set-explained';
import { RuleSetMismatch } from '../create/rule-set-mismatch';
import { AutosaveClock, AutosaveCount, AutosaveDate, AutosaveLine } from './autosave-field';
import { LockedChoice } from './locked-choice';
import styles from './preparation.module.css';

interface FieldsSectionProps {
  readonly vote: Vote;
  readonly ruleSets: readonly RuleSet[];
  readonly readOnly: boolean;
  readonly onSave: (patch: Partial<VoteFields>) => void;
  /** A new day moves the calendar, so the change is not stored before it was agreed to. */
  readonly onDays: (days: Partial<Pick<VoteFields, 'date' | 'openingDate'>>) => void;
  /** Counts the changes that were given up: their fields show the stored day again. */
  readonly givenUp: number;
}

const ROUNDINGS: Readonly<Record<Rounding, string>> = {
  half_up: 'Làm tròn nửa lên',
  truncated: 'Cắt bỏ phần lẻ',
};

/** Nobody can be present beyond all deputies; null where nothing is wrong. */
function presentRefusal(total: number | null, present: number | null): string | null {
  if (total === null || present === null || present <= total) return null;
  return `Có mặt ${present}, nhiều hơn ${total} đại biểu; chưa lưu.`;
}

/** What the vote is, when, where, under which rules. Each field is stored when it is left. */
export function FieldsSection({ vote, ruleSets, readOnly, onSave, onDays, givenUp }: FieldsSectionProps) {
  const common = { readOnly };
  const deputies = useCall('council.listDeputies', {});
  const day = vote.date ?? localDateOf(new Date().toISOString());
  const proposed = proposedDeputies(deputies.data ?? [], day, vote.ruleSet);
  return (
    <Paper component="section" id="fields" tabIndex={-1} withBorder p="lg">
      <Title order={2} mb="md">
        Thông tin chung
      </Title>
      <div className={styles['fields']} onKeyDown={followFieldKeys}>
        <div className={styles['span12']}>
          <AutosaveLine
            {...common}
            label="Tên gọi"
            required
            value={vote.title}
            onSave={(title) => onSave({ title })}
          />
        </div>
        <div className={styles['span6']}>
          <AutosaveLine
            {...common}
            label="Kỳ họp"
            value={vote.sessionName}
            onSave={(sessionName) => onSave({ sessionName })}
          />
        </div>
        <div className={styles['span3']}>
          <AutosaveDate
            {...common}
            key={`opening ${givenUp}`}
            label="Ngày khai mạc kỳ họp"
            value={vote.openingDate}
            onSave={(openingDate) => onDays({ openingDate })}
          />
        </div>
        <div className={styles['span3']}>
          <AutosaveDate
            {...common}
            key={`vote ${givenUp}`}
            label="Ngày bỏ phiếu"
            value={vote.date}
            onSave={(date) => onDays({ date })}
          />
        </div>
        <div className={styles['span9']}>
          <AutosaveLine
            {...common}
            label="Địa điểm"
            value={vote.place}
            onSave={(place) => onSave({ place })}
          />
        </div>
        <div className={clsx(styles['span3'], styles['third'])}>
          <AutosaveClock
            {...common}
            label="Giờ bắt đầu"
            value={vote.startTime}
            onSave={(startTime) => onSave({ startTime })}
          />
        </div>
        <div className={clsx(styles['span3'], styles['third'])}>
          <AutosaveCount
            {...common}
            label="Tổng số đại biểu"
            refuse={(total) => presentRefusal(total, vote.deputiesPresent)}
            description={readOnly ? '' : deputiesHint(proposed, day, vote.ruleSet)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={vote.deputiesTotal}
            onSave={(deputiesTotal) => onSave({ deputiesTotal })}
          />
        </div>
        <div className={clsx(styles['span3'], styles['third'])}>
          <AutosaveCount
            {...common}
            label="Đại biểu có mặt"
            refuse={(present) => presentRefusal(vote.deputiesTotal, present)}
            value={vote.deputiesPresent}
            onSave={(deputiesPresent) => onSave({ deputiesPresent })}
          />
        </div>
        <div className={styles['span6']}>
          <LockedChoice
            label="Hình thức"
            readOnly={readOnly}
            value={vote.procedure}
            onChange={(procedure) => onSave({ procedure: procedure as Procedure })}
            data={Object.entries(procedureNames).map(([value, label]) => ({ value, label }))}
          />
        </div>
        <div className={styles['span6']}>
          <LockedChoice
            label="Căn cứ pháp lý"
            readOnly={readOnly}
            value={vote.ruleSet.code}
            onChange={(code) => onSave({ ruleSetCode: code as RuleSetCode })}
            data={ruleSets.map((rules) => ({ value: rules.code, label: rules.shortTitle }))}
          />
        </div>
        <div className={styles['span3']}>
          <LockedChoice
            label="Số chữ số thập phân"
            readOnly={readOnly}
            value={String(vote.ruleSet.decimals)}
            onChange={(decimals) => onSave({ decimals: Number(decimals) })}
            data={['0', '1', '2'].map((digits) => ({ value: digits, label: digits }))}
          />
        </div>
        <div className={styles['span3']}>
          <LockedChoice
            label="Cách làm tròn tỷ lệ"
            readOnly={readOnly}
            value={vote.ruleSet.rounding}
            onChange={(rounding) => onSave({ rounding: rounding as Rounding })}
            data={Object.entries(ROUNDINGS).map(([value, label]) => ({ value, label }))}
          />
        </div>
        <div className={styles['span12']}>
          <CountModeFields label="Cách kiểm phiếu" value={vote} disabled={readOnly} onChange={onSave} />
        </div>
      </div>
      {!readOnly && (
        <Box mt="lg">
          <RuleSetMismatch
            ruleSet={vote.ruleSet}
            date={vote.date}
            onChoose={(ruleSetCode) => onSave({ ruleSetCode })}
          />
        </Box>
      )}
      <Paper mt="lg" p="md" radius="md" bg="var(--surface-quiet)">
        <Text fw={500} mb={4}>
          {vote.ruleSet.title}
        </Text>
        <RuleSetExplained ruleSet={vote.ruleSet} procedure={vote.procedure} />
      </Paper>
    </Paper>
  );
}
