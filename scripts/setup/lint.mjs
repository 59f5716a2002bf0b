/**
 * The checker of the source reads a folder with everything that its types come from. All folders in one go need more
 * memory than the runtime gives a program by itself, so each gets a run of its own.
 */
const FOLDERS = ['shared', 'src-main', 'src-renderer', 'tests'];

/** Arguments of one run of ESLint after another; the last takes what lies beside the folders. */
export const LINT_RUNS = [
  ...FOLDERS.map((folder) => [folder]),
  ['.', ...FOLDERS.flatMap((folder) => ['--ignore-pattern', `${folder}/`])],
];
