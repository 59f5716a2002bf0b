import type { ResolutionKind } from './model';

export const RESOLUTION_KIND_WORDS: Readonly<Record<ResolutionKind, string>> = {
  individual: 'Cá biệt',
  normative: 'Quy phạm pháp luật',
};

export const RESOLUTION_LABELS = {
  title: 'Trích yếu',
  kind: 'Loại',
  year: 'Năm',
  item: 'Mục chương trình',
  vote: 'Lượt biểu quyết',
  submitter: 'Cơ quan trình',
  board: 'Ban thẩm tra',
  signer: 'Người ký',
  bases: 'Căn cứ',
  articles: 'Nội dung quyết nghị',
  passedDate: 'Ngày thông qua',
  effectDate: 'Ngày có hiệu lực',
  replaces: 'Thay thế',
  publishedDate: 'Ngày đăng tải, niêm yết',
  publishedWhere: 'Nơi đăng tải, niêm yết',
} as const;

export const DISPATCH_LABELS = {
  recipient: 'Nơi nhận',
  papers: 'Văn bản gửi',
  dueDate: 'Hạn gửi',
  sentDate: 'Ngày gửi',
  sentNote: 'Cách gửi, số công văn',
} as const;
