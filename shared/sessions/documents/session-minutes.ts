import { dayPartNames } from '../../kernel/day-part';
import {
  clauseTitle,
  composeDocument,
  count,
  dashItem,
  footLine,
  instantInWords,
  leadIn,
  numberLine,
  paragraph,
  remarkLines,
  romanHeading,
  BLANK_DIGITS,
  figure,
  type Block,
  type OfficialDocument,
  type PaperContext,
  type Words,
} from '../../official-documents/index';
import { formatDate } from '../../kernel/local-date';
import { titleWithCouncil } from '../council-in-title';
import { electionSentence } from '../elections/words';
import { sittingKindNames } from '../messages';
import {
  minutesModel,
  type MinutesItem,
  type MinutesModel,
  type MinutesSitting,
  type MinutesVote,
} from '../minutes/model';
import { unpresentedItems } from '../minutes/held-items';
import { awayWords, clockOf, questionSentence, VERDICT_SENTENCES } from '../minutes/words';
import type { RollFigures } from '../roll-call/figures';
import { shareName } from '../sitting-rules/shares';
import { chairAndSecretaries } from './secretary-closing';
import type { SessionSource } from './source';

/** S21: minutes of the session, Mẫu 1.9: times instead of place and date, secretaries left, chair right. */
export function sessionMinutes({ held, session }: SessionSource, paper: PaperContext): OfficialDocument {
  const { council, issue } = paper;
  const model = minutesModel(held.minutes);
  const { parts } = held.minutes;
  const lines = (text: string): readonly Block[] => remarkLines(text);
  return composeDocument({
    title: `Biên bản ${session.title}`,
    letterhead: council.letterhead,
    numberLine: numberLine(issue.symbol),
    typeName: 'BIÊN BẢN',
    summary: titleWithCouncil(session.title, council),
    body: [
      paragraph(`Thời gian bắt đầu: ${momentWords(model.openedAt)}.`),
      paragraph(`Địa điểm: ${session.place === '' ? BLANK_DIGITS.repeat(4) : session.place}.`),
      paragraph(`Chủ tọa: ${parts.chair === '' ? BLANK_DIGITS.repeat(4) : parts.chair}.`),
      paragraph(`Thư ký: ${parts.secretary === '' ? BLANK_DIGITS.repeat(4) : parts.secretary}.`),
      romanHeading(1, 'Thành phần tham dự'),
      ...model.sittings.flatMap(attendance),
      ...(parts.guests === '' ? [] : [paragraph('Khách mời:'), ...lines(parts.guests)]),
      romanHeading(2, 'Nội dung'),
      ...lines(parts.opening),
      ...model.sittings.flatMap(sittingBlocks),
      ...elsewhere(model),
      romanHeading(3, 'Kết quả'),
      ...results(model),
      ...lines(parts.conclusion),
      ...remarkLines(issue.remarks),
      paragraph(
        `Kỳ họp kết thúc hồi ${momentWords(model.closedAt)}. Biên bản này đã được thông qua và ký tên dưới đây`,
      ),
    ],
    closing: chairAndSecretaries(held),
    recipients: issue.recipients,
    draftMark: paper.draftMark,
    verification: footLine(paper, 'council'),
  });
}

const momentWords = (instant: string | null): string =>
  instant === null ? `${BLANK_DIGITS} giờ ${BLANK_DIGITS} phút` : instantInWords(instant);

const sittingWords = ({ sitting }: MinutesSitting): string =>
  sitting === null
    ? 'Nội dung ngoài các phiên'
    : `Phiên ${dayPartNames[sitting.part].toLocaleLowerCase('vi')} ngày ${formatDate(sitting.date)}`;

function attendance(part: MinutesSitting): readonly Block[] {
  // A sitting whose roll was not called says nothing of who came: groups, and what has not been held yet.
  if (part.sitting === null || part.roll === null || part.roll.notRecorded === part.roll.total) return [];
  const away = part.away.length === 0 ? [] : [` Vắng: ${part.away.map(awayWords).join('; ')}.`];
  return [dashItem([`${sittingWords(part)}: có mặt `, ...rollRuns(part.roll), ...away])];
}

function rollRuns(roll: RollFigures): Exclude<Words, string> {
  const some = (number: number, words: string): Exclude<Words, string> =>
    number === 0 ? [] : [', ', figure(String(number)), ` ${words}`];
  return [
    figure(String(roll.attended)),
    '/',
    figure(String(roll.total)),
    ' đại biểu',
    ...some(roll.late, 'đến muộn'),
    ...(roll.left === 0
      ? []
      : [', ', figure(String(roll.left)), ' về sớm (còn ', figure(String(roll.inHall)), ')']),
    ...some(roll.excused, 'vắng có lý do'),
    ...some(roll.absent, 'vắng không lý do'),
    '; số tối thiểu để họp ',
    figure(String(roll.needed)),
    '.',
  ];
}

function sittingBlocks(part: MinutesSitting): readonly Block[] {
  const unpresented = new Set(unpresentedItems(part));
  const items = part.items.flatMap((item) => itemBlocks(item, !unpresented.has(item)));
  if (items.length === 0) return [];
  const kind =
    part.sitting === null ? '' : `, ${sittingKindNames[part.sitting.kind].toLocaleLowerCase('vi')}`;
  const times = part.openedAt === null ? '' : ` (từ ${clockOf(part.openedAt)} đến ${clockOf(part.closedAt)})`;
  return [paragraph([{ text: `${sittingWords(part)}${kind}${times}`, bold: true }]), ...items];
}

/** Nobody signs that a report was presented which was not: of an item that was skipped only its title stands there. */
function itemBlocks(one: MinutesItem, presented: boolean): readonly Block[] {
  const { elections, item, no, note, questions, resolutions, speakers, votes } = one;
  return [
    clauseTitle(no, item.title),
    ...(item.presenter === '' || !presented ? [] : [paragraph(`Trình bày: ${item.presenter}.`)]),
    ...(speakers.length === 0 ? [] : [paragraph(`Phát biểu: ${speakers.join(', ')}.`)]),
    ...remarkLines(note),
    ...questions.map((question) => dashItem(questionSentence(question))),
    ...votes.map((vote) => paragraph(voteWords(vote))),
    ...elections.map((election) => paragraph(electionSentence(election))),
    ...resolutions.map(({ symbol, title }) =>
      paragraph(`Nghị quyết ${symbol === '' ? '(chưa lấy số)' : `số ${symbol}`}: ${title}.`),
    ),
  ];
}

/** What was said, asked and decided outside the items of the agenda. */
function elsewhere(model: MinutesModel): readonly Block[] {
  const { otherElections, otherQuestions, otherSpeakers, otherVotes } = model;
  const count = otherElections.length + otherQuestions.length + otherSpeakers.length + otherVotes.length;
  if (count === 0) return [];
  return [
    paragraph([{ text: 'Ngoài các mục của chương trình', bold: true }]),
    ...(otherSpeakers.length === 0 ? [] : [paragraph(`Phát biểu: ${otherSpeakers.join(', ')}.`)]),
    ...otherQuestions.map((question) => dashItem(questionSentence(question))),
    ...otherVotes.map((vote) => paragraph(voteWords(vote))),
    ...otherElections.map((election) => paragraph(electionSentence(election))),
  ];
}

/** What an item says of its own vote is not said twice: "Biểu quyết thông qua các nghị quyết", "…; biểu quyết thông qua". */
const votedOn = (subject: string): string =>
  /^biểu quyết(?=\s)/iu.test(subject)
    ? `Biểu quyết${subject.slice('biểu quyết'.length)}`
    : `Biểu quyết ${subject.replace(/[;,.]?\s+biểu quyết(?: thông qua)?[.;]?$/iu, '')}`;

function voteWords({ outcome, stands, vote }: MinutesVote): Exclude<Words, string> {
  return [
    `${votedOn(vote.subject)} (lượt ${vote.refNo}): tán thành `,
    figure(String(vote.votesFor)),
    '/',
    figure(String(outcome.base)),
    ...(outcome.percentFor === null ? [] : [' (', figure(`${outcome.percentFor}%`), ')']),
    ', không tán thành ',
    figure(String(vote.votesAgainst)),
    ', không biểu quyết ',
    figure(String(vote.notVoting)),
    ...(vote.ballots === null || vote.ballots.invalid === 0
      ? []
      : [', phiếu không hợp lệ ', figure(String(vote.ballots.invalid))]),
    ', vắng ',
    figure(String(vote.absent)),
    `; phải đạt ${shareName(vote.rule)}, ít nhất `,
    figure(String(outcome.needed)),
    `. ${stands ? VERDICT_SENTENCES[outcome.verdict] : 'Đã biểu quyết lại.'}`,
  ];
}

function results({ elections, questions, resolutions, votes }: MinutesModel): readonly Block[] {
  return [
    votes.total === 0
      ? dashItem(['Biểu quyết: không có.'])
      : dashItem([
          'Biểu quyết ',
          ...count(votes.total, 'lượt: thông qua '),
          ...count(votes.passed, 'lượt, không thông qua '),
          ...count(votes.failed, 'lượt.'),
        ]),
    ...(elections.total === 0
      ? []
      : [
          dashItem([
            'Bầu cử: ',
            ...count(elections.total, 'lượt, trúng cử '),
            ...count(elections.elected, 'người.'),
          ]),
        ]),
    questions.total === 0
      ? dashItem(['Chất vấn: không có.'])
      : dashItem([
          'Chất vấn: ',
          ...count(questions.total, 'lượt của '),
          ...count(questions.askers, 'đại biểu; trả lời tại phiên họp '),
          ...count(questions.atSitting, 'lượt, trả lời bằng văn bản '),
          ...count(questions.inWriting, questions.waiting === 0 ? 'lượt.' : 'lượt, chưa trả lời '),
          ...(questions.waiting === 0 ? [] : count(questions.waiting, 'lượt.')),
        ]),
    resolutions.length === 0
      ? dashItem(['Nghị quyết: không có.'])
      : leadIn(['- Nghị quyết: ', ...count(resolutions.length, 'nghị quyết, gồm:')]),
    ...resolutions.map(({ symbol, title }, index) =>
      paragraph(`${index + 1}) ${symbol === '' ? 'Chưa lấy số' : symbol}: ${title}.`),
    ),
  ];
}
