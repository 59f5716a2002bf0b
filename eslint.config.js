import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import boundaries from './scripts/eslint-rules/boundaries.mjs';
import noBuiltSql from './scripts/eslint-rules/no-built-sql.mjs';
import noIgnoredResult from './scripts/eslint-rules/no-ignored-result.mjs';
import noSkippedTests from './scripts/eslint-rules/no-skipped-tests.mjs';

const house = {
  rules: {
    boundaries,
    'no-built-sql': noBuiltSql,
    'no-ignored-result': noIgnoredResult,
    'no-skipped-tests': noSkippedTests,
  },
};

export default defineConfig(
  globalIgnores(['dist/', 'release/', 'node_modules/', 'coverage/', 'test-results/', 'playwright-report/']),
  {
    files: ['{shared,src-main,src-renderer,tests}/**/*.{ts,tsx}', '*.config.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    plugins: { house },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-empty-pattern': 'error',
      'no-constant-binary-expression': 'error',
      'no-self-compare': 'error',
      'no-unsafe-finally': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Ports are objects of closures: none of their functions looks at `this`.
      '@typescript-eslint/unbound-method': 'off',
      // Closed unions of names are built from `keyof … & string`, which this rule takes for a mistake.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      // Pieces of an Electron or DOM interface are often async by type without having to wait for anything.
      '@typescript-eslint/require-await': 'off',
      'house/boundaries': 'error',
      'house/no-ignored-result': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
        { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'Use modules.' },
      ],
    },
  },
  {
    // The rules of the office are the same at any hour: time, ids and chance come in as arguments.
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'window',
        'document',
        'crypto',
        'performance',
        'setTimeout',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take the time as an argument.' },
        { object: 'Math', property: 'random', message: 'Take randomness as an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Take the time as an argument.',
        },
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
      ],
    },
  },
  { files: ['src-main/**/*.ts'], plugins: { house }, rules: { 'house/no-built-sql': 'error' } },
  {
    files: ['src-renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    plugins: { house },
    rules: {
      'house/no-skipped-tests': 'error',
      // Answers of the program under test arrive as JSON; the assertion itself is the check.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      'no-console': 'off',
    },
  },
);
