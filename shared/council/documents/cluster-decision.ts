import {
  article,
  bodyRow,
  column,
  composeDocument,
  dateInWords,
  enactingWords,
  footLine,
  groupRow,
  headCell,
  numberLine,
  placeAndDate,
  table,
  textCell,
  type Annex,
  type OfficialDocument,
  type PaperContext,
  type Table,
} from '../../official-documents/index';

export interface DecidedCluster {
  readonly name: string;
  /** "Xã Ea Kao"; empty where none is named. */
  readonly head: string;
  readonly deputy: string;
  readonly units: readonly string[];
}

export interface ClusterDivision {
  readonly year: number;
  readonly clusters: readonly DecidedCluster[];
}

/** P11: the decision that divides the units into emulation clusters, with the list of them. */
export function clusterDecision(division: ClusterDivision, paper: PaperContext): OfficialDocument {
  const { council, issue } = paper;
  const units = division.clusters.reduce((sum, cluster) => sum + cluster.units.length, 0);
  const standing = `Thường trực ${council.shortName}`;
  const summary = `Về việc phân chia các cụm thi đua Hội đồng nhân dân cấp xã năm ${division.year}`;
  return composeDocument({
    title: `Quyết định phân cụm thi đua năm ${division.year}`,
    letterhead: council.standingLetterhead,
    numberLine: numberLine(issue.symbol),
    placeAndDate: placeAndDate(issue.place, issue.date),
    typeName: 'QUYẾT ĐỊNH',
    summary,
    resolvingLines: [standing.toLocaleUpperCase('vi')],
    bases: issue.extraBases,
    body: [
      enactingWords('QUYẾT ĐỊNH'),
      article(
        1,
        `Phân chia Hội đồng nhân dân ${units} xã, phường, đặc khu thành ${division.clusters.length} cụm thi đua năm ` +
          `${division.year}; cụm trưởng, cụm phó và các đơn vị của từng cụm ở Phụ lục kèm theo.`,
      ),
      article(
        2,
        'Cụm trưởng chủ trì, phối hợp với cụm phó và các đơn vị trong cụm xây dựng chương trình hoạt động, tổ chức giao ' +
          'ban, trao đổi kinh nghiệm, theo dõi và đánh giá kết quả của cụm trong năm.',
      ),
      ...(issue.remarks === '' ? [] : [article(3, issue.remarks)]),
      article(
        issue.remarks === '' ? 3 : 4,
        `Văn phòng, Thường trực Hội đồng nhân dân các xã, phường, đặc khu có tên trong danh sách chịu trách nhiệm thi ` +
          'hành Quyết định này. Quyết định có hiệu lực từ ngày ký',
      ),
    ],
    closing: issue.signer === null ? null : { kind: 'signer', signer: issue.signer },
    recipients: issue.recipients,
    annexes: [listOfClusters(division, paper)],
    draftMark: paper.draftMark,
    verification: footLine(paper, 'council'),
  });
}

function listOfClusters(division: ClusterDivision, { council, issue }: PaperContext): Annex {
  return {
    label: 'Phụ lục',
    name: `DANH SÁCH CÁC CỤM THI ĐUA NĂM ${division.year}`,
    attachedTo: `(Kèm theo Quyết định số ${issue.symbol}${issue.date === null ? '' : ` ${dateInWords(issue.date)}`} của Thường trực ${council.fullName})`,
    orientation: 'portrait',
    body: [clusterTable(division)],
  };
}

/** Every cluster with its units; head and deputy stand first. */
function clusterTable({ clusters, year }: ClusterDivision): Table {
  return table({
    caption: `Danh sách các cụm thi đua năm ${year}`,
    columns: [column(14, 'center'), column(90), column(50)],
    header: [[headCell('STT'), headCell('Đơn vị'), headCell('Nhiệm vụ')]],
    rows: clusters.flatMap((cluster) => [
      groupRow(`${cluster.name} (${cluster.units.length} đơn vị)`, 3),
      ...inOrder(cluster).map((unit, index) =>
        bodyRow([textCell(String(index + 1)), textCell(unit), textCell(dutyOf(cluster, unit))]),
      ),
    ]),
  });
}

function inOrder({ head, deputy, units }: DecidedCluster): readonly string[] {
  const named = [head, deputy].filter((unit) => unit !== '' && units.includes(unit));
  return [...named, ...units.filter((unit) => !named.includes(unit))];
}

const dutyOf = ({ head, deputy }: DecidedCluster, unit: string): string =>
  unit === head ? 'Cụm trưởng' : unit === deputy ? 'Cụm phó' : '';
