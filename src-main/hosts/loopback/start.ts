import module from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * The loopback host as a command: the program itself comes second, so that the engine finds it compiled from the
 * last start. Kept beside the build, which replaces it together with the code; a folder that cannot be written only
 * costs the time.
 */
module.enableCompileCache(fileURLToPath(new URL('../compile-cache', import.meta.url)));
await import('./main');
