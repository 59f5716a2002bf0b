import { NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { DocumentDetails } from '@shared/documents/contract';
import { factsOf, type DocumentKind } from '@shared/documents/kinds';
import { dateText, isLocalDate, parseTypedDate } from '@shared/kernel/local-date';
import { cleanText } from '@shared/kernel/vietnamese-text';
import { useEffect, useState } from 'react';
import { authorityNames, type Authority } from '../words';
import { sameDetails } from './same-details';
import { PassedFields, passedOf, passedText, type PassedText } from './passed-fields';

interface DetailsFormProps {
  readonly kind: DocumentKind;
  readonly details: DocumentDetails;
  readonly readOnly: boolean;
  /** Why the votes under a resolution cannot be. */
  readonly wrongVotes: string | null;
  /** True from the first key until what stands in the fields was handed over. */
  readonly onTyping: (typing: boolean) => void;
  /** A field was left with something new that can be read. */
  readonly onChange: (details: DocumentDetails) => void;
}

interface DetailsText {
  readonly place: string;
  readonly issueDate: string;
  readonly signAuthority: Authority;
  readonly signerPost: string;
  readonly signerName: string;
  readonly recipients: string;
  readonly remarks: string;
  readonly ownSymbol: string;
  readonly board: string;
  readonly passed: PassedText;
}

function textOf(details: DocumentDetails): DetailsText {
  return {
    ...details,
    issueDate: dateText(details.issueDate),
    recipients: details.recipients.join('\n'),
    ownSymbol: details.ownSymbol ?? '',
    board: (details.board ?? []).join('\n'),
    passed: passedText(details.passed ?? null),
  };
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(cleanText)
    .filter((line) => line !== '');

/** null where something cannot be read; the field then says why. */
function detailsOf(text: DetailsText): DocumentDetails | null {
  const typed = text.issueDate.trim();
  const issueDate = typed === '' ? null : parseTypedDate(typed);
  const place = cleanText(text.place);
  const passed = passedOf(text.passed);
  if (place === '' || passed === undefined || (typed !== '' && issueDate === null)) return null;
  const ownSymbol = cleanText(text.ownSymbol);
  const board = linesOf(text.board);
  return {
    place,
    issueDate: issueDate !== null && isLocalDate(issueDate) ? issueDate : null,
    signAuthority: text.signAuthority,
    signerPost: cleanText(text.signerPost),
    signerName: cleanText(text.signerName),
    recipients: linesOf(text.recipients),
    remarks: text.remarks.trim(),
    ...(ownSymbol === '' ? {} : { ownSymbol }),
    ...(board.length === 0 ? {} : { board }),
    ...(passed === null ? {} : { passed }),
  };
}

/** What only a person can say about a paper. Read when a field is left; figures never stand here. */
export function DetailsForm({ kind, details, readOnly, wrongVotes, onTyping, onChange }: DetailsFormProps) {
  const [text, setText] = useState(() => textOf(details));
  useEffect(() => {
    setText(textOf(details));
  }, [details]);

  const { issuer, namesBoard, passed, remarks, unsigned, withoutRecipients } = factsOf(kind);
  const byFront = issuer === 'fatherland_front';
  const datedByHand = issuer === 'standing_committee' || issuer === 'office' || byFront;
  const dateWrong = text.issueDate.trim() !== '' && parseTypedDate(text.issueDate) === null;
  const type = (change: Partial<DetailsText>) => {
    onTyping(true);
    setText((before) => ({ ...before, ...change }));
  };
  const leave = () => {
    const next = detailsOf(text);
    if (next === null) return;
    if (!sameDetails(next, details)) onChange(next);
    onTyping(false);
  };
  const field = (name: Exclude<keyof DetailsText, 'passed'>) => ({
    value: text[name],
    readOnly,
    autoComplete: 'off',
    spellCheck: false,
    onBlur: leave,
    onChange: (event: { readonly target: { readonly value: string } }) =>
      type({ [name]: event.target.value }),
  });
  return (
    <Stack gap="md">
      <TextInput
        {...field('place')}
        autoFocus={!readOnly}
        label="Địa danh"
        error={cleanText(text.place) === '' ? 'Hãy nhập địa danh.' : null}
      />
      {byFront && (
        <TextInput
          {...field('ownSymbol')}
          label="Số, ký hiệu của Mặt trận"
          description="Mặt trận lấy số của mình; để trống thì chừa chỗ ghi tay."
          placeholder="35/BC-MTTQ-BTT"
          maxLength={60}
        />
      )}
      <TextInput
        {...field('issueDate')}
        label="Ngày ban hành"
        description={datedByHand ? 'Để trống thì chừa chỗ ghi tay.' : 'Để trống thì lấy ngày họp.'}
        placeholder="05/02/2026"
        inputMode="numeric"
        error={dateWrong ? 'Ngày không có thật; nhập dạng 05/02/2026.' : null}
      />
      {unsigned ? null : issuer !== 'counting_board' ? (
        <>
          <NativeSelect
            label="Thẩm quyền ký"
            disabled={readOnly}
            value={text.signAuthority}
            onBlur={leave}
            onChange={(event) => type({ signAuthority: event.target.value as Authority })}
            data={Object.entries(authorityNames).map(([value, label]) => ({ value, label }))}
          />
          <TextInput
            {...field('signerPost')}
            label="Chức vụ người ký"
            placeholder={issuer === 'office' ? 'Chánh Văn phòng' : 'Chủ tịch'}
          />
          <TextInput {...field('signerName')} label="Họ và tên người ký" />
        </>
      ) : namesBoard ? (
        <Textarea
          {...field('board')}
          label="Ban kiểm phiếu"
          description="Mỗi dòng một người, Trưởng Ban ở dòng đầu; để trống thì chừa chỗ ghi tay."
          autosize
          minRows={3}
          maxRows={8}
        />
      ) : (
        <Text size="sm" c="dimmed">
          Người ký: Ban kiểm phiếu, theo danh sách ở bước Chuẩn bị.
        </Text>
      )}
      {!withoutRecipients && (
        <Textarea
          {...field('recipients')}
          label="Nơi nhận"
          description="Mỗi dòng một nơi."
          autosize
          minRows={3}
          maxRows={8}
        />
      )}
      {passed && (
        <PassedFields
          value={text.passed}
          readOnly={readOnly}
          refusal={wrongVotes}
          onType={(change) => type({ passed: { ...text.passed, ...change } })}
          onLeave={leave}
        />
      )}
      {remarks !== undefined && (
        <Textarea {...field('remarks')} label={remarks} autosize minRows={3} maxRows={10} maxLength={2000} />
      )}
    </Stack>
  );
}
