import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** Cost of scrypt: about a twentieth of a second on an office PC, so that all PINs of four digits take minutes. */
const COST = { N: 16_384, r: 8, p: 1 } as const;
const LENGTH = 32;

export interface PinHash {
  readonly salt: string;
  readonly hash: string;
}

function derive(pin: string, salt: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, Buffer.from(salt, 'hex'), LENGTH, COST, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

export async function hashPin(pin: string): Promise<PinHash> {
  const salt = randomBytes(16).toString('hex');
  return { salt, hash: (await derive(pin, salt)).toString('hex') };
}

export async function isPin(pin: string, { salt, hash }: PinHash): Promise<boolean> {
  const typed = await derive(pin, salt);
  const stored = Buffer.from(hash, 'hex');
  return stored.length === typed.length && timingSafeEqual(stored, typed);
}
