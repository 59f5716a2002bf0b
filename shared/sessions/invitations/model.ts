/** Somebody who is invited beside the deputies: a person, or a body that sends one. */
export interface GuestFields {
  /** "Lãnh đạo tỉnh", "Sở, ngành", "Cơ quan báo chí" */
  readonly group: string;
  /** "Ông", "Bà", "Đồng chí"; empty where the letter names only a body. */
  readonly honorific: string;
  readonly fullName: string;
  readonly post: string;
  readonly organization: string;
  readonly email: string;
  /** The sittings that the guest is invited to; none means all. */
  readonly sittingIds: readonly string[];
}

/** How many letters a field takes. */
export const GUEST_LIMITS = {
  ...{ group: 120, honorific: 30, fullName: 120, post: 200 },
  ...{ organization: 200, email: 120 },
} as const;

export interface Guest extends GuestFields {
  readonly id: string;
  readonly version: number;
}

/** Whom a letter is for, a deputy or a guest. */
export interface Invitee {
  readonly id: string;
  readonly kind: 'deputy' | 'guest';
  /** The Tổ of a deputy. */
  readonly group: string;
  readonly honorific: string;
  readonly fullName: string;
  readonly post: string;
  readonly organization: string;
  readonly sittingIds: readonly string[];
}

/** "Ông Trần Văn Khách, Giám đốc Sở Tài chính"; a body without a name as "Đại diện lãnh đạo …" is written by the office. */
export function inviteeInWords({
  fullName,
  honorific,
  organization,
  post,
}: Omit<Invitee, 'id' | 'kind'>): string {
  const person = [honorific, fullName].filter((part) => part !== '').join(' ');
  const place = joined(post, organization);
  return [fullName === '' ? '' : person, place].filter((part) => part !== '').join(', ');
}

/** "Giám đốc Sở" of "Sở Y tế" is "Giám đốc Sở Y tế": words that end the one and begin the other stand once. */
function joined(post: string, organization: string): string {
  const [first, second] = [post.split(' '), organization.split(' ')];
  const same = (words: readonly string[]): string => words.join(' ').toLocaleLowerCase('vi');
  const longest = Math.min(first.length, second.length);
  const shared = Array.from({ length: longest }, (_, index) => longest - index).find(
    (count) => same(first.slice(-count)) === same(second.slice(0, count)),
  );
  return [post, second.slice(shared ?? 0).join(' ')].filter((part) => part !== '').join(' ');
}
