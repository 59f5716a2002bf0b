import { Button, Checkbox, Group, NativeSelect, Paper, Radio, Stack, Title } from '@mantine/core';
import type { AppError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { daysBetween, isLocalDate, type LocalDate } from '@shared/kernel/local-date';
import { cleanText } from '@shared/kernel/vietnamese-text';
import { parseWrittenCount } from '@shared/kernel/written-count';
import type { SessionSummary } from '@shared/sessions/contract';
import { sessionLabels, sessionTypeNames } from '@shared/sessions/messages';
import { LONGEST_TITLE, type SessionType } from '@shared/sessions/model';
import { proposedTitle } from '@shared/sessions/naming';
import { useState, type FormEvent } from 'react';
import { DateField, TextField } from '../../ui/forms/fields';
import { followFormKeys } from '../../ui/forms/form-keys';
import { PageHeader } from '../../ui/layout/page-header';
import { RefusalLine } from '../../ui/refusal-line';
import { dayInWords, dayProblem } from '../words';
import { NewTerm } from './new-term';
import { PlannedSittings } from './planned-sittings';
import { UnusualDay } from './unusual-day';

type CreateInput = Input<'sessions.createSession'>;

interface CreateSessionFormProps {
  readonly earlier: readonly SessionSummary[];
  readonly copyFrom: string | null;
  readonly nextNumber: number;
  readonly termNumber: string;
  /** The kinds that a council of this level holds. */
  readonly types: readonly SessionType[];
  readonly today: LocalDate;
  readonly running: boolean;
  readonly onCreate: (input: CreateInput) => Promise<AppError | null>;
}

const TYPE_WORDS: Readonly<Record<SessionType, string>> = {
  regular: 'Hai kỳ mỗi năm: giữa năm và cuối năm.',
  special: 'Theo đề nghị của Thường trực, Chủ tịch UBND hoặc một phần ba đại biểu.',
  urgent: 'Giải quyết công việc phát sinh đột xuất; thời hạn ngắn.',
  first: 'Đầu nhiệm kỳ, chậm nhất 45 ngày sau ngày bầu cử.',
  voters: 'Khi trên 10% tổng số cử tri của xã ký đơn đề nghị; lập xong thì ghi số cử tri, số người ký.',
};

/** Steps of practice begin 60 days before the opening; a session nearer than that has some behind it already. */
const LONGEST_PREPARATION = 60;

/** A typed number, nothing, or undefined where it is none. */
function typedNumber(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const number = parseWrittenCount(text);
  return number !== null && number >= 1 && number <= 999 ? number : undefined;
}

const isDay = (day: string | null): day is LocalDate => day !== null && isLocalDate(day);

/** A name that is pasted is never cut: it stands there whole, with what is to be done. */
const isTooLong = (title: string): boolean => cleanText(title).length > LONGEST_TITLE;

function titleProblem(title: string): string | null {
  if (isTooLong(title))
    return `Tên kỳ họp dài ${cleanText(title).length} ký tự; hãy rút còn ${LONGEST_TITLE}.`;
  return cleanText(title) === '' ? 'Hãy nhập tên kỳ họp.' : null;
}

export function CreateSessionForm(props: CreateSessionFormProps) {
  const { earlier, nextNumber, termNumber, today } = props;
  const source = earlier.find(({ id }) => id === props.copyFrom);
  const [sessionType, setSessionType] = useState<SessionType>(source?.sessionType ?? 'regular');
  const [copyFrom, setCopyFrom] = useState(source?.id ?? '');
  const [openingDate, setOpeningDate] = useState<string | null>(null);
  const [electionDate, setElectionDate] = useState<string | null>(null);
  const [meetingDate, setMeetingDate] = useState<string | null>(null);
  const [typedNumberText, setTypedNumberText] = useState<string | null>(null);
  const [typedTitle, setTypedTitle] = useState<string | null>(null);
  const [place, setPlace] = useState('');
  const [skipPast, setSkipPast] = useState(true);
  const [days, setDays] = useState('1');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<AppError | null>(null);

  const opening = isDay(openingDate) ? openingDate : null;
  // The first session begins a term of its own, whatever the number of the last one.
  const numberText = typedNumberText ?? String(sessionType === 'first' ? 1 : nextNumber);
  const number = typedNumber(numberText);
  const title = typedTitle ?? proposedTitle(sessionType, number ?? null, opening);
  const problems = {
    opening: dayProblem(openingDate, true),
    election: sessionType === 'first' ? dayProblem(electionDate, false) : null,
    meeting:
      dayProblem(meetingDate, false) ??
      (isDay(meetingDate) && opening !== null && meetingDate > opening ? 'Phải trước ngày khai mạc.' : null),
    number: number === undefined ? 'Hãy nhập số từ 1 đến 999, hoặc để trống.' : null,
    title: titleProblem(title),
  };
  const near = opening !== null && daysBetween(today, opening) < LONGEST_PREPARATION;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (opening === null || number === undefined || Object.values(problems).some((text) => text !== null))
      return;
    setRefused(
      await props.onCreate({
        copyFromId: copyFrom === '' ? null : copyFrom,
        fields: {
          sessionType,
          number,
          title,
          openingDate: opening,
          electionDate: sessionType === 'first' && isDay(electionDate) ? electionDate : null,
          place,
          jointMeetingDate: isDay(meetingDate) ? meetingDate : null,
          skipPast: near && skipPast,
          ...(copyFrom === '' && days !== '' ? { days: Number(days) } : {}),
        },
      }),
    );
  };

  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={followFormKeys} noValidate>
      <PageHeader
        title="Lập kỳ họp"
        detail="Ghi ngày khai mạc; mọi thời hạn được tính từ ngày đó và sửa được về sau."
        primary={
          <Button type="submit" loading={props.running}>
            Lập kỳ họp
          </Button>
        }
      />
      <Stack gap="lg">
        <RefusalLine refusal={refused} />
        <Paper withBorder p="lg">
          <Radio.Group
            label={<Title order={2}>{sessionLabels.sessionType}</Title>}
            value={sessionType}
            onChange={(value) => setSessionType(value)}
          >
            <Stack gap="sm" mt="sm">
              {props.types.map((code) => (
                <Radio
                  key={code}
                  value={code}
                  size="md"
                  label={sessionTypeNames[code]}
                  description={TYPE_WORDS[code]}
                />
              ))}
            </Stack>
          </Radio.Group>
        </Paper>
        <Paper withBorder p="lg">
          <Stack gap="md">
            <Group align="flex-start" gap="md">
              <DateField
                autoFocus
                label={sessionLabels.openingDate}
                description={opening === null ? 'Các thời hạn tính từ ngày này.' : dayInWords(opening)}
                w={240}
                onChange={setOpeningDate}
                error={tried ? problems.opening : null}
              />
              <TextField
                label={sessionLabels.number}
                description={`Trong khóa ${termNumber}; trống nếu chưa định.`}
                inputMode="numeric"
                w={240}
                value={numberText}
                onChange={(event) => setTypedNumberText(event.currentTarget.value)}
                onFocus={(event) => event.currentTarget.select()}
                error={tried ? problems.number : null}
              />
              {sessionType === 'first' && (
                <DateField
                  label={sessionLabels.electionDate}
                  description="Để tính 45 ngày."
                  w={240}
                  onChange={setElectionDate}
                  error={tried ? problems.election : null}
                />
              )}
            </Group>
            {sessionType === 'first' && nextNumber > 1 && <NewTerm termNumber={termNumber} />}
            {opening !== null && <UnusualDay day={opening} />}
            <TextField
              label={sessionLabels.title}
              value={title}
              onChange={(event) => setTypedTitle(event.currentTarget.value)}
              error={tried || isTooLong(title) ? problems.title : null}
            />
            <TextField
              label={sessionLabels.place}
              maxLength={200}
              value={place}
              onChange={(event) => setPlace(event.currentTarget.value)}
            />
          </Stack>
        </Paper>
        <Paper withBorder p="lg">
          <Stack gap="md">
            <Title order={2}>Việc chuẩn bị</Title>
            <NativeSelect
              label="Lấy danh sách việc từ"
              description={
                copyFrom !== '' &&
                'Lấy cả phiên họp, chương trình, danh mục tài liệu, khách mời của kỳ đó; ngày dời theo ngày khai mạc.'
              }
              maw={620}
              value={copyFrom}
              onChange={(event) => setCopyFrom(event.target.value)}
              data={[
                { value: '', label: `Mẫu kỳ họp ${sessionTypeNames[sessionType].toLowerCase()}` },
                ...earlier.map((session) => ({ value: session.id, label: session.title })),
              ]}
            />
            {copyFrom === '' && (
              <NativeSelect
                label="Phiên họp, chương trình, tài liệu"
                description="Lập luôn phiên sáng, phiên chiều mỗi ngày, chương trình mẫu và tài liệu thường có; sửa được về sau."
                maw={620}
                value={days}
                onChange={(event) => setDays(event.target.value)}
                data={[
                  ...[1, 2, 3, 4, 5].map((count) => ({
                    value: String(count),
                    label: `Lập theo mẫu, họp ${count} ngày`,
                  })),
                  { value: '', label: 'Để sau' },
                ]}
              />
            )}
            {opening !== null && (
              <PlannedSittings opening={opening} copyFrom={copyFrom} days={Number(days)} />
            )}
            <DateField
              label="Ngày họp liên tịch (nếu đã định)"
              description="Chuẩn bị ngắn: việc sau họp liên tịch lùi lại, hạn tối thiểu nào không giữ được thì hiện rõ."
              maw={620}
              onChange={setMeetingDate}
              error={tried ? problems.meeting : null}
            />
            {near && (
              <Checkbox
                size="md"
                label="Bỏ qua các việc đã qua ngày mà văn bản không bắt buộc"
                description="Lùi ngày khai mạc thì những việc này làm lại."
                checked={skipPast}
                onChange={(event) => setSkipPast(event.target.checked)}
              />
            )}
          </Stack>
        </Paper>
      </Stack>
    </form>
  );
}
