/** The words for the UBND in a pattern, in both styles of tone marks, as a list, a Word file or a clerk writes them. */
export const COMMITTEE_WORDS = '(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)';

const COMMITTEE_CHAIR = new RegExp(`^\\s*Chủ tịch ${COMMITTEE_WORDS}`, 'iu');
/** As whole words; \b knows no Vietnamese letters. */
const COMMITTEE = new RegExp(`(?<!\\p{L})${COMMITTEE_WORDS}(?!\\p{L})`, 'iu');

/** Who chairs the UBND, by the post as the list names it. */
export function isCommitteeChair(post: string): boolean {
  return COMMITTEE_CHAIR.test(post.normalize('NFC'));
}

/** Whether a paper goes out from the UBND: its signer's post, or a line above the signature, says so. */
export function signsForCommittee(signerPost: string): boolean {
  return COMMITTEE.test(signerPost.normalize('NFC'));
}

/** The post alone where the line above names the body: "Chủ tịch UBND" signs as "Chủ tịch" under "TM. Ủy ban nhân dân". */
export function postInCommittee(signerPost: string): string {
  const [before = ''] = signerPost.normalize('NFC').split(COMMITTEE);
  return before.trim();
}
