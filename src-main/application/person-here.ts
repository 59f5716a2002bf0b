import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { moveIntoPlace } from '../database/data-files';
import { makeFolder, OWNER_ONLY } from '../database/make-folder';

/** Who works at this PC: printed on papers and told in every history. */
export interface PersonHere {
  /** The account of the system, the only name known until somebody gives one. */
  readonly login: string;
  /** As it was typed; empty while nobody did. */
  name(): string;
  /** Whose name goes with whatever is done from now on. */
  actor(): string;
  save(name: string): Promise<void>;
}

const LONGEST = 120;

/**
 * The name stands in a file beside the database, not in it: a backup of another PC that is restored here, or one of this
 * PC restored elsewhere, must not let one person work under the name of another.
 */
export function personHere(dataDir: string, login: string = userInfo().username): PersonHere {
  const file = join(dataDir, 'may-nay.json');
  let name = readName(file);
  return {
    login,
    name: () => name,
    actor: () => (name === '' ? login : name),
    save: async (given) => {
      makeFolder(dataDir, OWNER_ONLY);
      const draft = `${file}.moi`;
      await writeFile(draft, `${JSON.stringify({ person: given })}\n`);
      await moveIntoPlace(draft, file);
      name = given;
    },
  };
}

/**
 * A file that is missing or spoilt says no more than one that was never written. Looked through by hand: every start
 * would wait for the schema library, which nothing else needs before the first call.
 */
function readName(file: string): string {
  try {
    const { person } = JSON.parse(readFileSync(file, 'utf8')) as { readonly person?: unknown };
    return typeof person === 'string' && person.length <= LONGEST ? person : '';
  } catch {
    return '';
  }
}
