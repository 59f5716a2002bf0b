import type { MatterHit } from './contract';

export const MATTER_NAMES: Readonly<Record<MatterHit['kind'], string>> = {
  session: 'Kỳ họp',
  item: 'Mục chương trình',
  note: 'Ghi chép biên bản',
  vote: 'Biểu quyết',
  election: 'Bầu cử',
  meeting: 'Tiếp xúc cử tri',
  question: 'Chất vấn',
  resolution: 'Nghị quyết',
  paper: 'Tài liệu',
  minutes: 'Biên bản',
  document: 'Văn bản',
};
