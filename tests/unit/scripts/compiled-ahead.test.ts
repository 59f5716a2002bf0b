import { describe, expect, it } from 'vitest';
import { compiledAhead } from '../../../scripts/setup/compiled-ahead.mjs';

const bundleOf = () => ({
  'assets/index-1.js': { type: 'chunk', name: 'index', code: 'const deps=[];\nimport{a}from"./react-1.js";' },
  'assets/index-1.css': { type: 'asset', name: 'index', code: 'body{}' },
  'assets/help-1.js': { type: 'chunk', name: 'help', code: 'export{};' },
});

describe('scripts that are compiled beside their download', () => {
  it('say so on their very first line, and no other file does', () => {
    const bundle = bundleOf();
    compiledAhead(['index']).generateBundle.handler({}, bundle);
    expect(bundle['assets/index-1.js'].code).toBe(
      `//# allFunctionsCalledOnLoad\n${bundleOf()['assets/index-1.js'].code}`,
    );
    expect(bundle['assets/index-1.css']).toEqual(bundleOf()['assets/index-1.css']);
    expect(bundle['assets/help-1.js']).toEqual(bundleOf()['assets/help-1.js']);
  });

  it('end the build where one of them is not there any more', () => {
    expect(() => compiledAhead(['index', 'react']).generateBundle.handler({}, bundleOf())).toThrow('react');
  });
});
