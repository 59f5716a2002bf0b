import { proposeClusters } from '@shared/council/clusters/propose';
import { UNIT_POST_WORDS, UNIT_POSTS } from '@shared/council/unit-officers/posts';
import { SEX_WORDS } from '@shared/kernel/sex-words';
import type { Call } from './caller';
import { sampleNames } from './names';
import type { Random } from './random';

const OLD_DISTRICTS = 13;
const CLUSTERS = 10;
const CLUSTER_YEAR = 2026;
/** One post in so many stands empty. */
const VACANT = 17;

export interface SampleOfficer {
  readonly fullName: string;
  readonly birthYear: string;
  readonly sex: 'male' | 'female';
  readonly ethnicGroup: string;
  readonly post: string;
  readonly unitName: string;
}

const table = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join('\t')).join('\n');

/** Districts that were, people, who leads every commune with some vacancies, and the clusters of the year. */
export async function fillUnits(call: Call, random: Random): Promise<readonly SampleOfficer[]> {
  const units = await call('council.listUnits', {});
  // Codes go by the old districts.
  const byCode = units.toSorted((left, right) => (left.code < right.code ? -1 : 1));
  const rows = byCode.map((unit, place) => [
    unit.code,
    unit.fullName,
    `Huyện cũ số ${1 + Math.floor((place * OLD_DISTRICTS) / byCode.length)}`,
    String(8_000 + random.below(37_000)),
  ]);
  const preview = await call('council.previewImport', {
    kind: 'units',
    source: { type: 'paste', text: table([['Mã', 'Tên đơn vị', 'Huyện cũ', 'Dân số'], ...rows]) },
  });
  await call('council.commitImport', { id: preview.id });
  const officers = await addOfficers(call, random, units);
  await divide(call);
  return officers;
}

async function addOfficers(
  call: Call,
  random: Random,
  units: readonly { readonly fullName: string }[],
): Promise<readonly SampleOfficer[]> {
  const names = sampleNames(random, units.length * UNIT_POSTS.length);
  const officers = units
    .flatMap((unit, place) =>
      UNIT_POSTS.map((post, seat): SampleOfficer | null => {
        const name = names[place * UNIT_POSTS.length + seat];
        if (!name || random.below(VACANT) === 0) return null;
        return {
          fullName: name.fullName,
          birthYear: String(1968 + random.below(24)),
          sex: name.sex,
          ethnicGroup: name.ethnicGroup,
          post: UNIT_POST_WORDS[post],
          unitName: unit.fullName,
        };
      }),
    )
    .filter((officer) => officer !== null);
  const text = table([
    ['Đơn vị', 'Chức vụ', 'Họ và tên', 'Năm sinh', 'Giới tính', 'Dân tộc', 'Từ ngày'],
    ...officers.map((one) => [
      one.unitName,
      one.post,
      one.fullName,
      one.birthYear,
      SEX_WORDS[one.sex],
      one.ethnicGroup,
      '01/07/2025',
    ]),
  ]);
  const source = { type: 'paste', text } as const;
  const { digest } = await call('unitOfficers.previewOfficers', { source });
  await call('unitOfficers.saveOfficers', { source, digest });
  return officers;
}

/** By old districts; the first two units of each lead it. */
async function divide(call: Call): Promise<void> {
  const { units } = await call('emulationClusters.getClusters', { year: CLUSTER_YEAR });
  await call('emulationClusters.replaceClusters', {
    year: CLUSTER_YEAR,
    knownIds: [],
    clusters: proposeClusters(units, CLUSTERS, 'districts').map((unitIds, index) => ({
      name: `Cụm số ${index + 1}`,
      headUnitId: unitIds[0] ?? null,
      deputyUnitId: unitIds[1] ?? null,
      unitIds: [...unitIds],
    })),
  });
}
