import { lowerFirst } from '../../kernel/first-letter';
import {
  bodyRow,
  clause,
  column,
  composeDocument,
  countOrBlank,
  footLine,
  headCell,
  numberCell,
  paragraph,
  percentCell,
  table,
  textCell,
  type Block,
  type OfficialDocument,
  type PaperContext,
  type PaperPart,
} from '../../official-documents/index';
import type { Election } from '../elections/model';
import { electionOutcome } from '../elections/outcome';
import { candidateResultNames, electionName } from '../elections/words';
import { shareName } from '../sitting-rules/shares';
import { countingMinutes } from './counting-minutes';
import { sealBox } from './seal-box';
import type { SessionSource } from './source';

/** Each election has minutes and a ballot of its own. */
export const electionParts = ({ held }: SessionSource): readonly PaperPart[] =>
  held.minutes.elections.map(({ id, refNo, title }) => ({ id, name: `lượt ${refNo}, ${title}` }));

const electionOf = ({ held }: SessionSource, part: PaperPart | null): Election | null =>
  held.minutes.elections.find(({ id }) => id === part?.id) ?? null;

/** S19: minutes of counting an election: ballots, votes of every candidate, who is elected, what is voted on anew. */
export function electionMinutes(
  source: SessionSource,
  part: PaperPart | null,
  paper: PaperContext,
): OfficialDocument {
  const election = electionOf(source, part);
  const name = election === null ? 'Bầu cử' : electionName(election);
  const counted = election?.count ?? null;
  const people = (value: number | undefined) => countOrBlank(value ?? null, 'người');
  return countingMinutes(source.session, paper, {
    title: `Biên bản kiểm phiếu ${name}`,
    summary: `Kiểm phiếu ${lowerFirst(name)}`,
    countedAt: election?.countedAt ?? null,
    people: counted,
    more: [
      '; số người được bầu: ',
      ...people(election?.seats),
      '; số người ứng cử: ',
      ...people(election?.candidates.length),
    ],
    ballots: counted,
    result: election === null ? [] : result(election),
  });
}

function result(election: Election): readonly Block[] {
  const outcome = electionOutcome(election);
  const decided = outcome.state === 'filled' || outcome.state === 'open';
  const names = outcome.elected.map(({ candidate }) => candidate.name).join(', ');
  return [
    table({
      caption: 'Kết quả kiểm phiếu',
      columns: [
        column(11, 'center'),
        column(62),
        column(24, 'right'),
        column(24, 'right'),
        column(24, 'right'),
        column(32),
      ],
      header: [
        [
          headCell('STT'),
          headCell('Người ứng cử'),
          headCell('Đồng ý'),
          headCell('Không đồng ý'),
          headCell('Tỷ lệ đồng\u00A0ý (%)'),
          headCell('Kết quả'),
        ],
      ],
      rows: outcome.candidates.map(({ candidate, percentFor, result: verdict }, index) =>
        bodyRow([
          numberCell(index + 1),
          textCell(candidate.post === '' ? candidate.name : `${candidate.name}, ${candidate.post}`),
          // Before the count the board writes the figures in by hand.
          ...(candidate.votesFor === null
            ? [textCell(''), textCell(''), textCell('')]
            : [numberCell(candidate.votesFor), numberCell(candidate.votesAgainst), percentCell(percentFor)]),
          textCell(decided ? candidateResultNames[verdict] : ''),
        ]),
      ),
    }),
    ...(outcome.base === 0
      ? []
      : [
          clause(
            1,
            `Tỷ lệ tính trên ${outcome.base} đại biểu. Người trúng cử phải đạt ${shareName(election.rule)}, ít nhất ` +
              `${outcome.needed} phiếu đồng ý, và được nhiều phiếu hơn.`,
          ),
        ]),
    ...(decided
      ? [
          clause(2, outcome.elected.length === 0 ? 'Không ai trúng cử.' : `Trúng cử: ${names}.`),
          ...(outcome.nextVote === '' ? [] : [clause(3, outcome.nextVote)]),
        ]
      : []),
  ];
}

/** S18: the ballot of an election: every candidate with the two choices, without a name or a number of whoever votes. */
export function electionBallot(
  source: SessionSource,
  part: PaperPart | null,
  paper: PaperContext,
): OfficialDocument {
  const election = electionOf(source, part);
  const name = election === null ? 'Bầu cử' : electionName(election);
  return composeDocument({
    title: `Phiếu bầu, ${name}`,
    letterhead: paper.council.letterhead,
    typeName: 'PHIẾU BẦU',
    summary: name,
    body: [
      paragraph(`Tại ${source.session.title}. Số người được bầu: ${election?.seats ?? ''}.`),
      sealBox(
        `Đánh dấu vào một ô ở mỗi dòng; đồng ý không quá ${election?.seats ?? ''} người; không ghi tên, không ký.`,
      ),
      table({
        caption: 'Người ứng cử',
        columns: [column(11, 'center'), column(96), column(32, 'center'), column(38, 'center')],
        header: [[headCell('STT'), headCell('Người ứng cử'), headCell('Đồng ý'), headCell('Không đồng ý')]],
        rows: (election?.candidates ?? []).map((one, index) =>
          bodyRow([
            textCell(String(index + 1)),
            textCell(one.post === '' ? one.name : `${one.name}, ${one.post}`),
            textCell(''),
            textCell(''),
          ]),
        ),
      }),
    ],
    draftMark: paper.draftMark,
    verification: footLine(paper, 'council'),
  });
}
