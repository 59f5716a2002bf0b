/** Fields of a count file as an office calls them; what stands inside a list is told by its place. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  id: 'mã của kết quả',
  title: 'tên gọi',
  kind: 'loại',
  date: 'ngày',
  body: 'cơ quan',
  session: 'kỳ họp',
  place: 'địa điểm',
  procedure: 'hình thức',
  legalBasis: 'nghị quyết áp dụng',
  levels: 'các mức trên phiếu',
  totals: 'số phiếu chung',
  percentBase: 'số làm gốc tính tỷ lệ',
  value: 'giá trị',
  decimals: 'số chữ số thập phân',
  rounding: 'cách làm tròn',
  rows: 'danh sách người',
  no: 'số thứ tự',
  name: 'họ và tên',
  position: 'chức vụ',
  block: 'khối',
  counts: 'số phiếu từng mức',
  percentPublished: 'tỷ lệ đã công bố',
  validForPerson: 'phiếu hợp lệ của người này',
  invalidForPerson: 'phiếu không hợp lệ của người này',
  excluded: 'người không lấy phiếu',
  board: 'Ban kiểm phiếu',
  role: 'nhiệm vụ',
  posts: 'chức vụ',
  deputiesTotal: 'tổng số đại biểu',
  deputiesVoting: 'số đại biểu bỏ phiếu',
  ballotsPrinted: 'phiếu in',
  ballotsIssued: 'phiếu phát ra',
  ballotsCollected: 'phiếu thu về',
  ballotsValid: 'phiếu hợp lệ',
  ballotsInvalid: 'phiếu không hợp lệ',
  high: 'tín nhiệm cao',
  medium: 'tín nhiệm',
  low: 'tín nhiệm thấp',
  trust: 'tín nhiệm',
  noTrust: 'không tín nhiệm',
};

/** "rows[0].counts" as "người thứ 1, số phiếu từng mức": what somebody looks for who has never seen such a file. */
export function fieldInWords(path: string): string {
  return path
    .split('.')
    .map((part) => {
      const listed = /^(?<list>\w+)\[(?<at>\d+)\]$/u.exec(part)?.groups;
      if (listed === undefined) return FIELD_WORDS[part] ?? part;
      const at = Number(listed['at']) + 1;
      return listed['list'] === 'rows'
        ? `người thứ ${at}`
        : `${FIELD_WORDS[listed['list'] ?? ''] ?? ''} thứ ${at}`;
    })
    .join(', ');
}
