/**
 * Ballots to be read once more, drawn so that anybody can repeat it with the seed that everybody saw (T41). Fisher–Yates
 * over the numbers 1…n of one kind of ballot; the t-th step takes its place from SHA-256 of "seed|kind|t", read as one
 * whole number, modulo the numbers that are left. The first `size` numbers are the sample.
 */
export interface SampleRequest {
  /** As it was called out in the hall: digits, words; compared letter by letter in its NFC form. */
  readonly seed: string;
  /** Title of the kind of ballot. */
  readonly kind: string;
  /** Ballots of the kind, numbered from 1. */
  readonly ballots: number;
  readonly size: number;
}

/** `sha256` answers the digest in hexadecimal digits. Throws where more is wanted than there is. */
export function drawSample(request: SampleRequest, sha256: (text: string) => string): readonly number[] {
  const { seed, kind, ballots, size } = request;
  if (size < 1 || size > ballots) throw new RangeError(`size: ${size} of ${ballots}`);
  const numbers = Array.from({ length: ballots }, (_, at) => at + 1);
  for (let step = 1; step <= size; step += 1) {
    const digest = BigInt(`0x${sha256([seed, kind, String(step)].join('|').normalize('NFC'))}`);
    const first = step - 1;
    const chosen = first + Number(digest % BigInt(ballots - first));
    [numbers[first], numbers[chosen]] = [numbers[chosen]!, numbers[first]!];
  }
  return numbers.slice(0, size).toSorted((left, right) => left - right);
}

/** How it is done, in the words of the form. */
export const SAMPLE_METHOD =
  'Xếp số phiếu từ 1 đến n. Lần rút thứ t lấy mã băm SHA-256 (phép tính công khai, ai cũng tính lại được) của “mã rút|loại phiếu|t”, đọc thành một số nguyên, chia cho ' +
  'số phiếu còn lại; số dư chỉ vị trí của phiếu được rút trong dãy còn lại, phiếu đó đổi chỗ với phiếu đầu dãy còn lại.';
