import { Checkbox, Modal, Stack, Text } from '@mantine/core';
import type { AppError } from '@shared/contract/error-messages';
import type { TemplateReply } from '@shared/sessions/deadlines/contract';
import type { SessionType } from '@shared/sessions/model';
import { useState, type FormEvent } from 'react';
import { rememberAnswer, useCommand } from '../../api/queries';
import { DialogActions } from '../../ui/dialogs/dialog-actions';
import { RefusalLine } from '../../ui/refusal-line';
import { draftOf, rulesOfDraft } from '../rules/rule-draft';
import { RuleEditor } from '../rules/rule-editor';
import { StepNames } from '../rules/step-names';

type Rule = TemplateReply['rules'][number];

interface RuleDialogProps {
  readonly sessionType: SessionType;
  /** Null for a new rule of the office's own. */
  readonly rule: Rule | null;
  readonly rules: readonly Rule[];
  readonly onClose: () => void;
}

export function RuleDialog({ sessionType, rule, rules, onClose }: RuleDialogProps) {
  const [draft, setDraft] = useState(() => draftOf(rule));
  const [active, setActive] = useState(rule?.active ?? true);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<AppError | null>(null);
  const save = useCommand('deadlineRules.saveRule', { quiet: true });
  const reset = useCommand('deadlineRules.resetRule', { quiet: true });
  const read = rulesOfDraft(draft);
  const problems = tried && 'problems' in read ? read.problems : {};
  const keep = (reply: TemplateReply) => {
    rememberAnswer('deadlineRules.getTemplate', { sessionType }, reply);
    onClose();
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if ('problems' in read) return;
    const answer = await save.run({
      sessionType,
      code: rule?.code ?? null,
      version: rule?.version ?? null,
      fields: { ...read.fields, active },
    });
    if (answer.ok) keep(answer.value);
    else setRefused(answer.error);
  };
  const takeBack = async () => {
    if (rule?.id === undefined || rule.id === null || rule.version === null) return;
    const answer = await reset.run({ sessionType, id: rule.id, version: rule.version });
    if (answer.ok) keep(answer.value);
    else setRefused(answer.error);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={<Text fw={600}>{rule ? 'Sửa thời hạn mẫu' : 'Thêm thời hạn mẫu'}</Text>}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <RefusalLine refusal={refused} />
          <StepNames
            draft={draft}
            problems={problems}
            onChange={(change) => setDraft({ ...draft, ...change })}
          />
          <RuleEditor
            draft={draft}
            problems={problems}
            others={rules.filter(({ active: used, code }) => used && code !== rule?.code)}
            onChange={(change) => setDraft({ ...draft, ...change })}
          />
          <Checkbox
            size="md"
            label="Dùng cho kỳ họp lập sau này"
            checked={active}
            onChange={(event) => setActive(event.target.checked)}
          />
          <DialogActions
            submitLabel={rule ? 'Lưu thời hạn' : 'Thêm thời hạn'}
            running={save.running}
            onClose={onClose}
            remove={
              rule === null || rule.id === null
                ? null
                : {
                    label: rule.own ? 'Bỏ thời hạn này' : 'Trả về mẫu ban đầu',
                    onClick: () => void takeBack(),
                    gentle: !rule.own,
                  }
            }
          />
        </Stack>
      </form>
    </Modal>
  );
}
