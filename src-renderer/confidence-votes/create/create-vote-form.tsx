import { Box, Button, Group, NativeSelect, Paper, Radio, Stack, TextInput, Title } from '@mantine/core';
import type { AppError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import type { VoteSummary } from '@shared/confidence-votes/contract';
import { RECOMMENDED_COUNT } from '@shared/confidence-votes/count-mode';
import { proposedDeputies, type Mandate } from '@shared/confidence-votes/deputies';
import { procedureActs, procedureNames } from '@shared/confidence-votes/messages';
import type { Procedure, RuleSet, RuleSetCode } from '@shared/confidence-votes/model';
import { chooseRuleSet } from '@shared/confidence-votes/rule-sets';
import type { LocalDate } from '@shared/kernel/local-date';
import { cleanText } from '@shared/kernel/vietnamese-text';
import { useState, type FormEvent, type ReactNode } from 'react';
import { CountModeFields, type CountModeChoice } from '../count-mode-fields';
import { DateField, TextField } from '../../ui/forms/fields';
import { followFormKeys } from '../../ui/forms/form-keys';
import { fieldErrorsOf } from '../../ui/forms/form-validation';
import { PageHeader } from '../../ui/layout/page-header';
import { RefusalLine } from '../../ui/refusal-line';
import { countProblem, typedCount } from '../counting/typed-count';
import { deputiesHint } from './deputies-hint';
import { RuleSetExplained } from './rule-set-explained';
import { RuleSetMismatch } from './rule-set-mismatch';

type CreateInput = Input<'confidenceVotes.createVote'>;

interface CreateVoteFormProps {
  readonly ruleSets: readonly RuleSet[];
  readonly earlier: readonly VoteSummary[];
  readonly copyFrom: string | null;
  /** The register of deputies: proposes a number for the day and the rules, which can be changed. */
  readonly mandates: readonly Mandate[];
  readonly today: LocalDate;
  /** What the office has to know before it grades on that day: not allowed yet, or held already in this term. */
  readonly gradingNotice?: (day: LocalDate) => ReactNode;
  readonly running: boolean;
  readonly onCreate: (input: CreateInput) => Promise<AppError | null>;
}

const PROCEDURE_WORDS: Readonly<Record<Procedure, string>> = {
  grading: 'Ba mức: tín nhiệm cao, tín nhiệm, tín nhiệm thấp. Nhiều người trên một phiếu.',
  decision: 'Hai mức: tín nhiệm, không tín nhiệm. Mỗi phiếu một người.',
};

export function CreateVoteForm(props: CreateVoteFormProps) {
  const [title, setTitle] = useState('');
  const [procedure, setProcedure] = useState<Procedure>('grading');
  const [sessionName, setSessionName] = useState('');
  const [date, setDate] = useState<string | null>(null);
  const [chosenRules, setChosenRules] = useState<RuleSetCode | null>(null);
  const [copyFrom, setCopyFrom] = useState(props.copyFrom ?? '');
  const [typedDeputies, setTypedDeputies] = useState<string | null>(null);
  const [counting, setCounting] = useState<CountModeChoice>(RECOMMENDED_COUNT);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<AppError | null>(null);

  const realDate = date !== null && /^\d{4}-\d{2}-\d{2}$/u.test(date) ? date : null;
  const ruleSetCode = chosenRules ?? chooseRuleSet(realDate).code;
  const ruleSet = props.ruleSets.find(({ code }) => code === ruleSetCode) ?? chooseRuleSet(realDate);
  const titleMissing = cleanText(title) === '';
  const dateWrong = date !== null && realDate === null;
  const day = realDate ?? props.today;
  const proposed = proposedDeputies(props.mandates, day, ruleSet);
  const deputies = typedDeputies ?? (proposed.total > 0 ? String(proposed.total) : '');
  const countWrong = countProblem(deputies);
  const wrong = refused === null ? {} : fieldErrorsOf(refused, 'fields');

  const chooseRules = (code: RuleSetCode): void => {
    setChosenRules(code);
    setRefused(null);
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (titleMissing || dateWrong || countWrong !== null) return;
    setRefused(
      await props.onCreate({
        copyFromVoteId: copyFrom === '' ? null : copyFrom,
        fields: {
          title,
          procedure,
          ruleSetCode,
          decimals: ruleSet.decimals,
          rounding: ruleSet.rounding,
          sessionName,
          date: realDate,
          startTime: '',
          endTime: '',
          place: '',
          deputiesTotal: typedCount(deputies),
          deputiesPresent: null,
          openingDate: null,
          ...counting,
        },
      }),
    );
  };

  return (
    <form
      onSubmit={(event) => void submit(event)}
      // Whatever was refused, something else is asked for now.
      onChange={() => setRefused(null)}
      onKeyDown={followFormKeys}
      noValidate
    >
      <PageHeader
        title="Lập cuộc lấy phiếu, bỏ phiếu"
        detail="Mọi điều khai ở đây còn sửa được cho đến khi bắt đầu kiểm phiếu."
        primary={
          <Button type="submit" loading={props.running}>
            Lập cuộc {procedureActs[procedure]}
          </Button>
        }
      />
      <Stack gap="lg">
        {procedure === 'grading' && props.gradingNotice?.(day)}
        <RefusalLine refusal={refused} />
        <Paper withBorder p="lg">
          <Stack gap="md">
            <TextInput
              autoFocus
              label="Tên gọi"
              placeholder="Lấy phiếu tín nhiệm tại kỳ họp thứ 12"
              autoComplete="off"
              spellCheck={false}
              value={title}
              error={tried && titleMissing ? 'Hãy nhập tên gọi.' : wrong['title']}
              onChange={(event) => setTitle(event.target.value)}
            />
            <Group align="flex-start" grow preventGrowOverflow={false} gap="md">
              <TextInput
                label="Kỳ họp"
                placeholder="Kỳ họp thứ 12 (thường lệ cuối năm)"
                autoComplete="off"
                spellCheck={false}
                miw={280}
                value={sessionName}
                error={wrong['sessionName']}
                onChange={(event) => setSessionName(event.target.value)}
              />
              <DateField
                label="Ngày bỏ phiếu"
                onChange={setDate}
                error={dateWrong && tried ? 'Ngày không có thật; nhập dạng 05/02/2026.' : null}
              />
              <TextField
                label="Tổng số đại biểu"
                description={deputiesHint(proposed, day, ruleSet)}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                inputMode="numeric"
                w={260}
                value={deputies}
                onChange={(event) => setTypedDeputies(event.currentTarget.value)}
                onFocus={(event) => event.currentTarget.select()}
                error={tried ? countWrong : null}
              />
            </Group>
            {props.earlier.length > 0 && (
              <NativeSelect
                label="Chép danh sách, loại phiếu và Ban kiểm phiếu từ"
                maw={620}
                value={copyFrom}
                onChange={(event) => setCopyFrom(event.target.value)}
                data={[
                  { value: '', label: 'Không chép, lập mới' },
                  ...props.earlier.map((vote) => ({ value: vote.id, label: vote.title })),
                ]}
              />
            )}
          </Stack>
        </Paper>
        <Paper withBorder p="lg">
          <Radio.Group
            label={<Title order={2}>Hình thức</Title>}
            value={procedure}
            onChange={(value) => setProcedure(value)}
          >
            <Stack gap="sm" mt="sm">
              {(Object.keys(procedureNames) as Procedure[]).map((code) => (
                <Radio
                  key={code}
                  value={code}
                  size="md"
                  label={procedureNames[code]}
                  description={PROCEDURE_WORDS[code]}
                />
              ))}
            </Stack>
          </Radio.Group>
        </Paper>
        <Paper withBorder p="lg">
          <CountModeFields
            label={<Title order={2}>Cách kiểm phiếu</Title>}
            value={counting}
            onChange={(change) => setCounting((before) => ({ ...before, ...change }))}
          />
        </Paper>
        <Paper withBorder p="lg">
          <Radio.Group
            label={<Title order={2}>Căn cứ pháp lý</Title>}
            description={chosenRules === null ? 'Chọn sẵn theo ngày bỏ phiếu.' : null}
            value={ruleSetCode}
            onChange={chooseRules}
          >
            <Group gap="xl" mt="sm">
              {props.ruleSets.map((rules) => (
                <Radio key={rules.code} value={rules.code} size="md" label={rules.shortTitle} />
              ))}
            </Group>
          </Radio.Group>
          <Box mt="md">
            <RuleSetMismatch ruleSet={ruleSet} date={realDate} onChoose={chooseRules} />
          </Box>
          <Paper mt="md" p="md" radius="md" bg="var(--surface-quiet)">
            <RuleSetExplained ruleSet={ruleSet} procedure={procedure} />
          </Paper>
        </Paper>
      </Stack>
    </form>
  );
}
