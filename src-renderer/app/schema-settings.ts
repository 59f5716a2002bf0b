/**
 * The content security policy forbids eval, with which zod would compile its fast paths. zod reads its settings from
 * this place when it is first loaded; setting them here keeps the library itself out of the first screen.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

export {};
