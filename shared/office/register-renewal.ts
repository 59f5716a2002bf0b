import { defaultRegister, type DefaultBody, type DefaultPost, type NamedOffice } from './default-bodies';
import { unitKindNames } from './unit-words';

/** A body and a post as they stand in the register. */
export interface StandingBody {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly letterheadParent: string;
  readonly letterheadLines: string;
}

export interface StandingPost {
  readonly id: string;
  readonly title: string;
  readonly block: string;
}

export type BodyNames = Pick<StandingBody, 'name' | 'abbreviation' | 'letterheadParent' | 'letterheadLines'>;

export interface RegisterRenewal {
  readonly bodies: readonly { readonly id: string; readonly before: BodyNames; readonly after: BodyNames }[];
  readonly posts: readonly { readonly id: string; readonly before: string; readonly after: string }[];
  /** What the new level has and the old one had not. */
  readonly newBodies: readonly DefaultBody[];
  readonly newPosts: readonly DefaultPost[];
  /** Bodies that a person has worded, and in which the former name still stands. */
  readonly kept: readonly { readonly id: string; readonly name: string }[];
  /** Boards that the new level does not provide for; they stay until somebody removes them. */
  readonly surplus: readonly string[];
}

/**
 * What follows when the office has another name, kind or level: whatever still reads as the program proposed it for
 * the former office is proposed anew. `before` is the office as saved; the register itself may still follow an even
 * older wording, which its own names give away. Under a body that a person has named, the line of the council above it
 * still follows. Bodies of one kind stand in the order of the register.
 */
export function planRenewal(
  before: NamedOffice,
  after: NamedOffice,
  bodies: readonly StandingBody[],
  posts: readonly StandingPost[],
): RegisterRenewal {
  const former = formerOffices(before, bodies).filter((office) => !sameNames(office, after));
  const proposed = defaultRegister(after);
  const formerRegisters = former.map((office) => ({ office, ...defaultRegister(office) }));
  const asProposed = (body: StandingBody): boolean => proposed.bodies.some((entry) => sameBody(entry, body));

  const renewed: { id: string; before: BodyNames; after: BodyNames }[] = [];
  const formerKeys = new Set<string>();
  const surplus: string[] = [];
  const kept: { id: string; name: string }[] = [];
  for (const body of bodies) {
    if (asProposed(body)) continue;
    const match = formerRegisters
      .map((register) => ({ register, entry: register.bodies.find((entry) => sameBody(entry, body)) }))
      .find(({ entry }) => entry !== undefined);
    if (!match?.entry) {
      // The same name at another level has the same line: it stands there rightly already.
      const parent =
        body.letterheadParent !== parentLine(after) &&
        former.some((office) => body.letterheadParent === parentLine(office));
      const renamed = { ...body, letterheadParent: parentLine(after) };
      if (parent && !former.some((office) => tellsOf(renamed, office, after))) {
        renewed.push({ id: body.id, before: namesOf(body), after: namesOf(renamed) });
      } else if (former.some((office) => tellsOf(body, office, after)))
        kept.push({ id: body.id, name: body.name });
      continue;
    }
    const { key } = match.entry;
    for (const entry of match.register.bodies) formerKeys.add(entry.key);
    const next = proposed.bodies.find((entry) => entry.key === key);
    if (!next) surplus.push(body.name);
    const names = next ?? { ...body, letterheadParent: parentLine(after) };
    renewed.push({ id: body.id, before: namesOf(body), after: namesOf(names) });
  }

  const newBodies = proposed.bodies.filter(
    (entry) =>
      formerKeys.size > 0 && !formerKeys.has(entry.key) && !bodies.some((body) => body.name === entry.name),
  );
  return {
    bodies: renewed,
    posts: renewedPosts(formerRegisters, after, posts),
    newBodies,
    newPosts: proposed.posts
      .filter((post) => newBodies.some((body) => body.key === post.bodyKey))
      .filter((post) => !posts.some((standing) => standing.title === post.title)),
    kept,
    surplus,
  };
}

export const isEmptyRenewal = (plan: RegisterRenewal): boolean =>
  plan.bodies.length + plan.posts.length + plan.newBodies.length === 0;

type FormerRegister = { readonly office: NamedOffice } & ReturnType<typeof defaultRegister>;

function renewedPosts(
  former: readonly FormerRegister[],
  after: NamedOffice,
  posts: readonly StandingPost[],
): RegisterRenewal['posts'] {
  const proposed = defaultRegister(after).posts;
  return posts.flatMap((post) => {
    const same = (entry: DefaultPost): boolean => entry.title === post.title && entry.block === post.block;
    if (proposed.some(same)) return [];
    for (const register of former) {
      const entry = register.posts.find(same);
      if (!entry) continue;
      const ownWord = new RegExp(`${unitKindNames[register.office.unitKind]}$`, 'u');
      const next =
        proposed.find(({ key }) => key === entry.key)?.title ??
        post.title.replace(ownWord, unitKindNames[after.unitKind]);
      return [{ id: post.id, before: post.title, after: next }];
    }
    return [];
  });
}

const UNIT_KINDS = ['province', 'city', 'commune', 'ward', 'special_zone'] as const;
const LEVELS = ['province', 'commune'] as const;
/** The bodies that carry the office's name; one of each is the office's own. */
const NAMED_KINDS = ['council', 'standing_committee', 'office', 'committee'];

/** The saved office, and those that the first body of each kind is named after. */
function formerOffices(before: NamedOffice, bodies: readonly StandingBody[]): readonly NamedOffice[] {
  const named = NAMED_KINDS.flatMap((kind) => {
    const name = bodies.find((body) => body.kind === kind)?.name ?? '';
    return UNIT_KINDS.flatMap((unitKind) => {
      const [, unitName] = name.split(` nhân dân ${unitKindNames[unitKind]} `);
      return unitName === undefined ? [] : LEVELS.map((level) => ({ level, unitKind, unitName }));
    });
  });
  const all = [before, ...named];
  return all.filter((office, index) => all.findIndex((other) => sameNames(other, office)) === index);
}

/** The line above a board, a group or another body of the council: the council itself. */
const parentLine = (office: NamedOffice): string =>
  `Hội đồng nhân dân ${unitKindNames[office.unitKind]} ${office.unitName}`.toLocaleUpperCase('vi');

const sameNames = (left: NamedOffice, right: NamedOffice): boolean =>
  left.level === right.level && left.unitKind === right.unitKind && left.unitName === right.unitName;

const namesOf = ({ name, abbreviation, letterheadParent, letterheadLines }: BodyNames): BodyNames => ({
  name,
  abbreviation,
  letterheadParent,
  letterheadLines,
});

const sameBody = (left: BodyNames & { kind: string }, right: BodyNames & { kind: string }): boolean =>
  left.kind === right.kind &&
  left.name === right.name &&
  left.abbreviation === right.abbreviation &&
  left.letterheadParent === right.letterheadParent &&
  left.letterheadLines === right.letterheadLines;

/** Whether a body's own wording still speaks of the former office and not of the present one. */
function tellsOf(body: StandingBody, former: NamedOffice, present: NamedOffice): boolean {
  const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ').toLocaleLowerCase('vi');
  const unit = (office: NamedOffice): string => plain(`${unitKindNames[office.unitKind]} ${office.unitName}`);
  if (unit(former) === unit(present)) return false;
  return [body.name, body.letterheadParent, body.letterheadLines]
    .map(plain)
    .some((text) => text.includes(unit(former)) && !text.includes(unit(present)));
}
