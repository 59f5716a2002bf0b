import { nodeVerifyIo, runVerify } from '../confidence-votes';

/** An exported vote checked from scratch, without a window and without any data folder. */
process.exitCode = await runVerify(process.argv.slice(2), nodeVerifyIo());
