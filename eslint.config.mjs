import js from '@eslint/js'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

// Each house rule names its reason, because the message is what someone reads at the moment they break it.
const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Read the environment through lib/env.ts, where every name is validated once at start.',
}
const inlineStyle = {
  selector: "JSXAttribute[name.name='style']",
  message: 'The content policy blocks inline styles. Use a class, <progress> or an SVG attribute.',
}
const rawMarkup = {
  selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
  message: 'Raw markup is only written by the two files that carry JSON-LD and print styles.',
}
const clock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The clock is passed in as `now: Date`, so that a test can hold it.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The clock is passed in as `now: Date`, so that a test can hold it.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Chance is passed in, so that a test can hold it; secrets come from node:crypto.',
  },
]

export default defineConfig(
  globalIgnores([
    '**/.next*/**',
    '.data/**',
    'lib/db/generated/**',
    'next-env.d.ts',
    'playwright-report/**',
    'test-results/**',
    'public/**',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      // A server action is an async function given to a form: that is how the framework wants it.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      '@typescript-eslint/only-throw-error': [
        'error',
        // redirect() and notFound() of the framework work by throwing.
        { allow: [{ from: 'package', name: 'Response', package: 'next' }], allowRethrowing: true },
      ],
      // An empty variable in the environment, like an empty field of a form, is one that is not given.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true, boolean: true } },
      ],
      // The way it proposes is the non-null mark, which is not ours.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // Spreading a string by code points is what counting letters wants.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Next's own URL class stands where the platform's is asked for.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // An async function without await keeps the shape that its callers rely on.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: false, allowNullish: false },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', environment, inlineStyle, rawMarkup],
    },
  },
  {
    files: ['**/*.tsx'],
    extends: [jsxA11y.flatConfigs.recommended, reactHooks.configs.flat.recommended],
    rules: {
      // A region that scrolls sideways must be reached by keyboard to be read.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['tabpanel', 'region'] }],
    },
  },
  {
    files: ['app/**', 'components/**', 'lib/**'],
    ignores: ['lib/network/**'],
    rules: {
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'The only way out is fetchOutside in lib/network.' },
      ],
    },
  },
  {
    // Client leaves may ask their own server.
    files: ['components/ui/**'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: [
      'lib/**/rules.ts',
      'lib/**/rules/**',
      'lib/**/commands.ts',
      'lib/**/labels.ts',
      'lib/policy/**',
      'components/**',
    ],
    rules: { 'no-restricted-syntax': ['error', environment, inlineStyle, rawMarkup, ...clock] },
  },
  {
    files: ['lib/env.ts', 'scripts/**', 'tests/**', '*.config.{ts,mjs}', 'instrumentation.ts'],
    rules: { 'no-restricted-syntax': ['error', inlineStyle, rawMarkup] },
  },
  {
    files: ['tests/**', '**/*.test.{ts,tsx}'],
    rules: {
      // A test that finds nothing where something must be should fail right there.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Nothing that a test prints is read by people who use Concord.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowNullish: true, allowRegExp: true },
      ],
      'no-restricted-globals': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
      },
    },
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }] },
  },
)
