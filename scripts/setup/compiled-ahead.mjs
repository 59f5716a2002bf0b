/**
 * Vite: scripts that every window runs before it can draw anything begin with the comment by which Chromium compiles
 * them whole and beside the download, instead of function by function while the first screen is drawn: a fifth less
 * work for the thread that draws. Only a very first line counts, so it is written when all else stands.
 */
const HINT = '//# allFunctionsCalledOnLoad\n';

export function compiledAhead(names) {
  return {
    name: 'compiled-ahead',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
        for (const name of names) {
          const chunk = chunks.find((one) => one.name === name);
          if (!chunk) throw new Error(`compiled-ahead: there is no script named ${name}`);
          chunk.code = HINT + chunk.code;
        }
      },
    },
  };
}
