import { Button, Checkbox, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { DAY_PARTS, dayPartNames, type DayPart } from '@shared/kernel/day-part';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { errorMessage } from '@shared/contract/error-messages';
import { isLocalDate } from '@shared/kernel/local-date';
import { ClockTime } from '@shared/contract/fields';
import { ClassFields } from '@shared/training/class-contract';
import { slotName } from '@shared/training/labels';
import { INVITED, type Invited } from '@shared/training/model';
import { plannedSlots, USUAL_START } from '@shared/training/slots';
import { showDone } from '../../api/notices';
import { useCall, useCommand } from '../../api/queries';
import { CheckField, ClockField, DateField } from '../../ui/forms/fields';
import { focusFirstError, followFormKeys } from '../../ui/forms/form-keys';
import { fieldErrorsOf, validateWith } from '../../ui/forms/form-validation';
import { PageHeader } from '../../ui/layout/page-header';
import { RefusalLine } from '../../ui/refusal-line';
import { ClassFieldSet, InvitedField, NEW_CLASS, RuleFieldSet } from '../info/class-fields';

/** Rows A01, A02: the class and every half day of it in one step; what will be made is seen before. */
export function CreateClassPage() {
  const navigate = useNavigate();
  const create = useCommand('training.createClass', { quiet: true });
  const { plan } = useSearch({ from: '/training/new' });
  const join = useCommand('trainingPlans.setClassPlan');
  const take = useCommand('trainingPlans.takeTopics');
  const form = useForm<ClassFields>({
    mode: 'uncontrolled',
    initialValues: NEW_CLASS,
    validate: validateWith(ClassFields),
  });
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [parts, setParts] = useState<readonly DayPart[]>(['morning', 'afternoon']);
  const [startTimes, setStartTimes] = useState<Readonly<Record<DayPart, string>>>(USUAL_START);
  const [skipWeekend, setSkipWeekend] = useState(false);
  // The quotas of a plan say whom it invites.
  const [invited, setInvited] = useState<Invited | null>(plan === undefined ? null : 'named');
  // An office without communes under it invites whoever stands on the list.
  const asksWhom = useCall('council.listUnits', {}).data?.length !== 0;
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState('');

  const last = to ?? from;
  const days = from !== null && last !== null && isLocalDate(from) && isLocalDate(last);
  const planned = days ? plannedSlots({ from, to: last, parts, skipWeekend }) : [];
  const reversed = days && last < from;
  const dayError = (day: string | null, needed: boolean): string | null => {
    if (!tried) return null;
    if (day === null) return needed ? 'Hãy nhập ngày.' : null;
    return isLocalDate(day) ? null : 'Ngày không có thật; nhập dạng 05/02/2026.';
  };

  const timeError = (part: DayPart): string | null =>
    ClockTime.safeParse(startTimes[part]).error?.issues[0]?.message ?? null;

  async function submit(): Promise<void> {
    setTried(true);
    setRefused('');
    const page = () => document.querySelector<HTMLElement>('form[aria-label="Lập lớp"]');
    const whom = asksWhom ? invited : 'named';
    const wrongDays = !days || reversed || parts.some((part) => timeError(part) !== null);
    if (form.validate().hasErrors || wrongDays || whom === null) {
      focusFirstError(page);
      return;
    }
    const fields = ClassFields.parse({ ...form.getValues(), invited: whom });
    const reply = await create.run({
      fields,
      slots: { from, to: last, parts: [...parts], skipWeekend, startTimes },
    });
    if (reply.ok) {
      if (plan !== undefined) {
        const joined = await join.run({ classId: reply.value.id, planId: plan, takeQuotas: true });
        const taken = joined.ok ? await take.run({ classId: reply.value.id }) : joined;
        if (taken.ok) showDone('Đã lấy chuyên đề từ kế hoạch.');
      }
      await navigate({ to: '/training/$classId/trainees', params: { classId: reply.value.id } });
      return;
    }
    setRefused(errorMessage(reply.error));
    form.setErrors(fieldErrorsOf(reply.error, 'fields'));
    focusFirstError(page);
  }

  return (
    <form
      aria-label="Lập lớp"
      noValidate
      onKeyDown={followFormKeys}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <PageHeader
        title="Lập lớp"
        primary={
          <Button type="submit" loading={create.running}>
            {planned.length > 0 ? `Lập lớp với ${planned.length} buổi` : 'Lập lớp'}
          </Button>
        }
      />
      <Stack gap="lg" maw={820}>
        <RefusalLine refusal={refused} />
        <Paper withBorder p="lg">
          <ClassFieldSet
            form={form}
            invited={
              asksWhom && (
                <InvitedField
                  required
                  empty="Chọn đơn vị được mời"
                  defaultValue={invited}
                  error={tried && invited === null ? 'Hãy chọn đơn vị được mời.' : null}
                  onChange={(value) => setInvited(INVITED.find((one) => one === value) ?? null)}
                />
              )
            }
          />
        </Paper>
        <Paper withBorder p="lg">
          <Title order={2} mb="sm">
            Các buổi
          </Title>
          <Stack gap="sm">
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
              <DateField
                label="Từ ngày"
                description="Ngày học đầu tiên"
                required
                onChange={setFrom}
                error={dayError(from, true)}
              />
              <DateField
                label="Đến ngày"
                description="Bỏ trống khi lớp một ngày"
                onChange={setTo}
                error={reversed ? 'Ngày cuối trước ngày đầu; hãy sửa.' : dayError(to, false)}
              />
            </SimpleGrid>
            <Checkbox.Group
              label="Mỗi ngày học"
              value={[...parts]}
              error={tried && parts.length === 0 ? 'Hãy chọn ít nhất một buổi.' : null}
              onChange={(value) => setParts(DAY_PARTS.filter((part) => value.includes(part)))}
            >
              <Group gap="lg" mt={4}>
                {DAY_PARTS.map((part) => (
                  <Checkbox key={part} size="md" value={part} label={dayPartNames[part]} />
                ))}
              </Group>
            </Checkbox.Group>
            <Group gap="sm" align="flex-start">
              {parts.map((part) => (
                <ClockField
                  key={part}
                  w={180}
                  label={`Giờ bắt đầu buổi ${dayPartNames[part].toLowerCase()}`}
                  value={startTimes[part]}
                  error={tried ? timeError(part) : null}
                  onChange={(event) => setStartTimes({ ...startTimes, [part]: event.currentTarget.value })}
                />
              ))}
            </Group>
            <CheckField
              label="Bỏ thứ Bảy, Chủ nhật"
              checked={skipWeekend}
              onChange={(event) => setSkipWeekend(event.currentTarget.checked)}
            />
            <Text c="dimmed" aria-live="polite">
              {planned.length === 0
                ? 'Chọn ngày và buổi; chương trình lập đủ các buổi một lần, sau này sửa được từng buổi.'
                : `${planned.length} buổi: ${planned.slice(0, 8).map(slotName).join(', ')}${planned.length > 8 ? '…' : ''}`}
            </Text>
          </Stack>
        </Paper>
        <Paper withBorder p="lg">
          <Title order={2} mb="sm">
            Giấy chứng nhận và chuyên cần
          </Title>
          <RuleFieldSet form={form} />
        </Paper>
      </Stack>
    </form>
  );
}
