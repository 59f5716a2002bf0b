import { dateText, localTimeOf } from '../../kernel/local-date';
import { scheduleOf } from '../agenda/schedule';
import { agendaItemKindNames, agendaLabels } from '../messages';
import { minutesModel, type MinutesSource } from '../minutes/model';
import type { OpenVote } from '../open-votes/model';
import { FORM_WORDS, VERDICT_WORDS } from '../open-votes/labels';
import { ANSWER_WORDS, PROMISE_WORDS } from '../questions/labels';
import type { Resolution } from '../resolutions/model';
import { RESOLUTION_KIND_WORDS } from '../resolutions/labels';
import { secondsTaken } from '../speaking/model';
import { momentOf, sittingWords } from './moments';
import { electionOutcome } from '../elections/outcome';
import { candidateResultNames, electionStateNames } from '../elections/words';
import { preparationTables, type PreparationSource } from './preparation-tables';
import { rollTables, type RollEvent } from './roll-tables';

type Cell = string | number | null;

/** One list of the archive: a CSV file, and a table of its index page. */
export interface ArchiveTable {
  /** File name without ending. */
  readonly file: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface ArchiveSource {
  readonly preparation: PreparationSource;
  readonly minutes: MinutesSource;
  /** Every mark that was ever made in the roll, in the order in which they were made. */
  readonly rollEvents: readonly RollEvent[];
  readonly resolutions: readonly Resolution[];
  readonly dispatches: readonly {
    readonly recipient: string;
    readonly papers: string;
    readonly dueDate: string | null;
    readonly sentDate: string | null;
    readonly sentNote: string;
  }[];
}

const MARKS = ['personnel', 'secretBallot', 'broadcast'] as const;

const clock = (instant: string | null): string => (instant === null ? '' : localTimeOf(instant));

/** Everything that was recorded of a session as plain lists; every figure from the one computed model. */
export function archiveTables({
  dispatches,
  minutes,
  preparation,
  resolutions,
  rollEvents,
}: ArchiveSource): readonly ArchiveTable[] {
  const model = minutesModel(minutes);
  const items = model.sittings.flatMap((part) =>
    part.items.map((item) => ({ ...item, sitting: part.sitting })),
  );
  const plannedAt = new Map(
    scheduleOf(minutes.session.sittings, minutes.items).flatMap(({ lines }) =>
      lines.map(({ item, start }) => [item.id, start] as const),
    ),
  );
  const votes = [...items.flatMap((item) => item.votes), ...model.otherVotes].toSorted(
    (left, right) => left.vote.refNo - right.vote.refNo,
  );
  const passed = new Set(model.resolutions.map(({ id }) => id));
  const placeOf = (vote: OpenVote) => ({
    sitting: minutes.rolls.find(({ sitting }) => sitting.id === vote.sittingId)?.sitting ?? null,
    item: items.find(({ item }) => item.id === vote.itemId) ?? null,
  });
  return [
    {
      file: 'chuong-trinh',
      title: 'Chương trình và ghi chép',
      columns: [
        ...['STT', 'Mã', 'Phiên', 'Giờ dự kiến', agendaLabels.minutes, agendaLabels.title, agendaLabels.kind],
        ...[agendaLabels.drafter, agendaLabels.board, agendaLabels.presenter, 'Đánh dấu', agendaLabels.note],
        ...['Bắt đầu', 'Kết thúc', 'Ghi chép'],
      ],
      rows: items.map(({ endedAt, item, no, note, sitting, startedAt }) => [
        ...[no, item.refNo, sittingWords(sitting), plannedAt.get(item.id) ?? '', item.minutes],
        ...[item.title, agendaItemKindNames[item.kind], item.drafter, item.board, item.presenter],
        MARKS.filter((mark) => item[mark])
          .map((mark) => agendaLabels[mark])
          .join('; '),
        ...[item.note, clock(startedAt), clock(endedAt), note],
      ]),
    },
    ...rollTables(minutes.rolls, rollEvents),
    {
      file: 'bieu-quyet',
      title: 'Biểu quyết',
      columns: [
        ...[
          'Lượt',
          'Phiên',
          'Mục',
          'Giờ ghi',
          'Nội dung',
          'Hình thức',
          'Tổng số',
          'Có mặt',
          'Tán thành',
          'Không tán thành',
        ],
        ...['Không biểu quyết', 'Vắng', 'Tỷ lệ %', 'Phải đạt', 'Kết quả', 'Căn cứ'],
        ...['Phiếu phát ra', 'Phiếu thu về', 'Phiếu không hợp lệ', 'Lý do biểu quyết lại', 'Ghi chú'],
      ],
      rows: votes.map(({ outcome, stands, vote }) => [
        vote.refNo,
        sittingWords(placeOf(vote).sitting),
        placeOf(vote).item?.no ?? null,
        momentOf(vote.takenAt),
        ...[vote.subject, FORM_WORDS[vote.form], vote.total, vote.present, vote.votesFor],
        ...[vote.votesAgainst, vote.notVoting, vote.absent, outcome.percentFor, outcome.needed],
        stands ? VERDICT_WORDS[outcome.verdict] : 'Đã biểu quyết lại',
        vote.rule.basis,
        ...[vote.ballots?.issued ?? null, vote.ballots?.collected ?? null, vote.ballots?.invalid ?? null],
        ...[vote.repeatReason, vote.note],
      ]),
    },
    {
      file: 'bau-cu',
      title: 'Bầu cử',
      columns: [
        ...['Lượt', 'Chức danh', 'Số người được bầu', 'Người ứng cử', 'Chức vụ', 'Đồng ý', 'Không đồng ý'],
        ...[
          'Tỷ lệ (%)',
          'Kết quả',
          'Tổng số',
          'Có mặt',
          'Phiếu phát ra',
          'Thu về',
          'Không hợp lệ',
          'Lúc',
          'Ghi chú',
        ],
      ],
      rows: minutes.elections.flatMap((election) => {
        const { candidates, state } = electionOutcome(election);
        const { count } = election;
        return candidates.map(({ candidate, percentFor, result }) => [
          ...[election.refNo, election.title, election.seats, candidate.name, candidate.post],
          ...[candidate.votesFor, candidate.votesAgainst, percentFor],
          state === 'filled' || state === 'open' ? candidateResultNames[result] : electionStateNames[state],
          ...[count?.total ?? null, count?.present ?? null, count?.issued ?? null],
          ...[count?.collected ?? null, count?.invalid ?? null, momentOf(election.countedAt), election.note],
        ]);
      }),
    },
    {
      file: 'chat-van',
      title: 'Chất vấn',
      columns: [
        'Ngày',
        'Giờ',
        'Đại biểu',
        'Người bị chất vấn',
        'Chức vụ',
        'Lĩnh vực',
        'Nội dung',
        'Trả lời',
        'Tóm tắt',
      ],
      rows: minutes.questions.map((one) => [
        ...[
          dateText(one.askedDate),
          one.askedTime,
          one.deputyName,
          one.askedOf,
          one.askedPost,
          one.field,
          one.content,
        ],
        ANSWER_WORDS[one.answerKind],
        one.answer,
      ]),
    },
    {
      file: 'loi-hua',
      title: 'Lời hứa',
      columns: ['Người hứa', 'Loại', 'Nội dung', 'Hạn', 'Cách tính', 'Ngày xong', 'Kết quả'],
      rows: minutes.questions.flatMap(({ askedOf, promises }) =>
        promises.map((one) => [
          ...[
            askedOf,
            PROMISE_WORDS[one.kind],
            one.content,
            dateText(one.dueDate),
            one.dueBasis,
            dateText(one.doneDate),
            one.doneNote,
          ],
        ]),
      ),
    },
    {
      file: 'phat-bieu',
      title: 'Phát biểu',
      columns: ['Người phát biểu', 'Bắt đầu', 'Kết thúc', 'Số giây'],
      rows: minutes.speeches
        .filter(({ startedAt }) => startedAt !== null)
        .map((one) => [
          one.speaker,
          momentOf(one.startedAt),
          momentOf(one.endedAt),
          one.endedAt === null ? null : secondsTaken(one, one.endedAt),
        ]),
    },
    {
      file: 'nghi-quyet',
      title: 'Nghị quyết',
      columns: [
        'Số, ký hiệu',
        'Loại',
        'Trích yếu',
        'Cơ quan trình',
        'Kết quả',
        'Thông qua',
        'Hiệu lực',
        'Thay thế',
        'Đăng tải',
        'Nơi đăng tải',
        'Hủy số',
      ],
      rows: resolutions.map((one) => [
        ...[one.symbol, RESOLUTION_KIND_WORDS[one.kind], one.title, one.submitter],
        passed.has(one.id) ? 'Thông qua' : one.voidReason === '' ? 'Không hoặc chưa thông qua' : 'Đã hủy số',
        passed.has(one.id) ? dateText(one.passedDate) : '',
        ...[
          dateText(one.effectDate),
          one.replaces,
          dateText(one.publishedDate),
          one.publishedWhere,
          one.voidReason,
        ],
      ]),
    },
    {
      file: 'gui-van-ban',
      title: 'Gửi nghị quyết, biên bản',
      columns: ['Nơi nhận', 'Văn bản', 'Hạn', 'Ngày gửi', 'Cách gửi'],
      rows: dispatches.map((one) => [
        ...[one.recipient, one.papers, dateText(one.dueDate), dateText(one.sentDate), one.sentNote],
      ]),
    },
    ...preparationTables(preparation, minutes.session.sittings),
  ];
}
