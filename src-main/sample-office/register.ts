import type { Body, DeputyFields } from '@shared/council/contract';
import { EMPTY_DEPUTY, EMPTY_PERSON } from '@shared/council/empty-records';
import type { Call } from './caller';
import { sampleNames, type SampleName } from './names';
import { COMMITTEE_MEMBERS, SAMPLE_CATALOGUE, sampleProfile } from './profile';
import type { Random } from './random';

const DEPUTIES = 47;
const GROUPS = 8;
/** Chair and two vice chairs of the council come first in the list of deputies. */
const LEADERS = 3;
const TERM_BEGAN = '2021-06-25';

/** Office, bodies, units, deputies, posts with holders and two vacancies. */
export async function fillRegister(call: Call, random: Random): Promise<void> {
  await call('office.saveProfile', { profile: sampleProfile, version: null });
  await call('council.loadUnitCatalogue', { code: SAMPLE_CATALOGUE });
  await addDeputyGroups(call);
  const bodies = await call('council.listBodies', {});
  const names = sampleNames(random, DEPUTIES + COMMITTEE_MEMBERS.length + 4);
  const seated: string[] = [];
  for (const [index, name] of names.slice(0, DEPUTIES).entries()) {
    const { id } = await call('council.saveDeputy', {
      id: null,
      version: null,
      fields: deputyFields(random, index, name, bodies),
    });
    seated.push(id);
  }
  const personOf = new Map(
    (await call('council.listDeputies', {})).map((deputy) => [deputy.id, deputy.personId]),
  );
  const deputyIds = seated.flatMap((id) => personOf.get(id) ?? []);
  const others: string[] = [];
  for (const name of names.slice(DEPUTIES)) {
    const { id } = await call('council.savePerson', {
      id: null,
      version: null,
      fields: personFields(random, name),
    });
    others.push(id);
  }
  await fillPosts(call, deputyIds, others);
}

async function addDeputyGroups(call: Call): Promise<void> {
  for (let number = 1; number <= GROUPS; number += 1) {
    await call('council.saveBody', {
      id: null,
      version: null,
      fields: {
        kind: 'deputy_group',
        name: `Tổ đại biểu số ${number}`,
        abbreviation: `TĐB${number}`,
        letterheadParent: 'HỘI ĐỒNG NHÂN DÂN TỈNH CAO NGUYÊN',
        letterheadLines: `TỔ ĐẠI BIỂU SỐ ${number}`,
        sortOrder: 100 + number,
      },
    });
  }
}

function personFields(random: Random, name: SampleName) {
  const year = 1964 + random.below(28);
  return {
    ...EMPTY_PERSON,
    fullName: name.fullName,
    sex: name.sex,
    birthDate: `${year}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`,
    ethnicGroup: name.ethnicGroup,
    partyJoined: true,
    partyDate: `${year + 27}-0${1 + random.below(9)}-19`,
  };
}

const two = (number: number): string => String(number).padStart(2, '0');

function deputyFields(
  random: Random,
  index: number,
  name: SampleName,
  bodies: readonly Body[],
): DeputyFields {
  const groups = bodies.filter((body) => body.kind === 'deputy_group');
  const boards = bodies.filter((body) => body.kind === 'board');
  const group = groups[index % groups.length];
  // The first three lead the council; the next four hold the posts of board heads (fillPosts, in the same order).
  const seat = index - LEADERS;
  const board = seat >= 0 && seat < boards.length * 7 ? boards[seat % boards.length] : undefined;
  return {
    ...EMPTY_DEPUTY,
    ...personFields(random, name),
    groupId: group?.id ?? null,
    groupRole: index < groups.length ? 'leader' : index < groups.length * 2 ? 'deputy_leader' : 'member',
    boardId: board?.id ?? null,
    boardRole: board
      ? seat < boards.length
        ? 'head'
        : seat < boards.length * 2
          ? 'deputy_head'
          : 'member'
      : null,
    constituency: `Đơn vị bầu cử số ${1 + (index % 15)}`,
    fullTime: index < 12,
    mandateFrom: TERM_BEGAN,
  };
}

/**
 * 28 officials: 7 in the council block and 21 in the committee block; one seat of vice chair on each side stands
 * empty.
 */
async function fillPosts(call: Call, deputies: readonly string[], others: readonly string[]): Promise<void> {
  const hold = async (postId: string, personId: string | undefined, from: string): Promise<void> => {
    if (!personId) throw new Error('sample office: not enough people');
    await call('council.saveHolding', {
      id: null,
      version: null,
      postId,
      fields: { personId, from, to: null, decision: '', decisionDate: null, endReason: '' },
    });
  };
  const posts = await call('council.listPosts', {});
  let nextDeputy = 0;
  let nextOther = 0;
  for (const post of posts) {
    if (post.title.startsWith('Ủy viên UBND')) continue;
    const seatsTaken = post.title.startsWith('Phó Chủ tịch HĐND') ? 2 : Math.max(1, post.seats);
    for (let seat = 0; seat < Math.min(seatsTaken, post.seats); seat += 1) {
      const person =
        post.block === 'council' ? deputies[nextDeputy++] : (others[nextOther++] ?? deputies[nextDeputy++]);
      await hold(post.id, person, TERM_BEGAN);
    }
    // A further seat that nobody holds: the register shows it as vacant.
    if (post.title.startsWith('Phó Chủ tịch')) {
      const { title, block, bodyId, graded, sortOrder } = post;
      await call('council.savePost', {
        id: post.id,
        version: post.version,
        fields: { title, block, bodyId, graded, sortOrder, seats: post.seats + 1 },
      });
    }
  }
  await addCommitteeMembers(call, hold, deputies.slice(nextDeputy), others.slice(nextOther));
}

async function addCommitteeMembers(
  call: Call,
  hold: (postId: string, personId: string | undefined, from: string) => Promise<void>,
  deputies: readonly string[],
  others: readonly string[],
): Promise<void> {
  const posts = await call('council.listPosts', {});
  const plain = posts.find((post) => post.title.startsWith('Ủy viên UBND'));
  if (plain) await call('council.removePost', { id: plain.id, version: plain.version });
  const bodyId = plain?.bodyId ?? null;
  for (const [index, office] of COMMITTEE_MEMBERS.entries()) {
    const { id } = await call('council.savePost', {
      id: null,
      version: null,
      fields: {
        title: `Ủy viên UBND tỉnh, ${office}`,
        block: 'committee',
        bodyId,
        seats: 1,
        graded: true,
        sortOrder: 200 + index,
      },
    });
    // One was appointed in the year of the vote and will be left out (NQ 96/2023/QH15 Điều 2 khoản 5).
    const from = index === COMMITTEE_MEMBERS.length - 1 ? '2026-06-15' : TERM_BEGAN;
    await hold(id, others[index] ?? deputies[index], from);
  }
}
