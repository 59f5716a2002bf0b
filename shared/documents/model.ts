/** How far a paper of the house has come. */
export const DOCUMENT_STATUSES = ['draft', 'official', 'withdrawn'] as const;
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];

export const documentStatusNames: Readonly<Record<DocumentStatus, string>> = {
  draft: 'Dự thảo',
  official: 'Đã ban hành',
  withdrawn: 'Đã thu hồi',
};
