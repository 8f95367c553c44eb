import { readFileSync } from 'node:fs';
import boundaries from 'eslint-plugin-boundaries';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const plugin = 'plugins/client-portal';
const server = `${plugin}/server/src`;
const admin = `${plugin}/admin/src`;
const withTypes = [`${plugin}/{server,protocol,browser,client}/src/**/*.ts`];
const portal = `${plugin}/portal/src`;

const mayNotImport = (from, ...to) => ({
  from: { element: { type: from } },
  disallow: to.map((type) => ({ to: { element: { type } } })),
});

// From the lowest up: each may import what stands before it, never what stands after.
const lowerRooms = JSON.parse(
  readFileSync(new URL(`${server}/features/floors.json`, import.meta.url), 'utf8')
);
const serverFloors = ['protocol', 'foundation', 'kit', ...lowerRooms, 'room'];
const floors = [
  ...serverFloors.map((from, index) => mayNotImport(from, ...serverFloors.slice(index + 1))),
  mayNotImport('room', 'room'),
];

// A room may import itself: `name` is its folder, however deep in it the two files lie.
const panelFloors = [
  mayNotImport('ui', 'kit', 'room', 'app'),
  mayNotImport('kit', 'room', 'app'),
  {
    from: { element: { type: 'room' } },
    disallow: [
      { to: { element: { type: 'app' } } },
      {
        to: { element: { type: 'room', captured: { name: '!{{ from.element.captured.name }}' } } },
      },
    ],
  },
];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/build/**',
      '**/node_modules/**',
      '.strapi/**',
      '.tmp/**',
      '**/*.generated.ts',
      'bench/results/**',
      'types/generated/**',
    ],
  },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      // what is taken out of an object to leave it behind
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      eqeqeq: ['error', 'always'],
      'no-console': 'off',
    },
  },
  // With types: a promise that nobody waits for is a fault in a codebase of transactions.
  ...tseslint.configs.strictTypeCheckedOnly.map((config) => ({ ...config, files: withTypes })),
  {
    files: withTypes,
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => list.push(x)` and `return void reject(x)` are what they look like
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        {
          ignoreArrowShorthand: true,
          ignoreVoidOperator: true,
          ignoreVoidReturningFunctions: true,
        },
      ],
      // knex's builders can be awaited: a nested condition is no promise that somebody forgot
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false } },
      ],
      // services are closures; none of ours knows `this`
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: [`${plugin}/{server,admin,portal,protocol}/src/**/*.{ts,tsx}`],
    rules: { 'no-console': 'error' },
  },
  {
    files: [`${plugin}/{admin,portal}/src/**/*.{ts,tsx}`],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    // Imports only go down: the floors of `serverFloors`, on the last the rooms beside each other.
    files: [`${server}/**/*.ts`],
    plugins: { boundaries },
    settings: {
      'import/resolver': { node: { extensions: ['.ts'] } },
      'boundaries/elements': [
        { type: 'protocol', pattern: `${plugin}/protocol/src` },
        { type: 'foundation', pattern: `${server}/foundation` },
        { type: 'kit', pattern: `${server}/kit` },
        ...lowerRooms.map((type) => ({ type, pattern: `${server}/features/${type}` })),
        { type: 'room', pattern: `${server}/features/apps/*`, capture: ['name'] },
        { type: 'room', pattern: `${server}/features/*`, capture: ['name'] },
      ],
    },
    rules: {
      'boundaries/dependencies': ['error', { default: 'allow', policies: floors }],
    },
  },
  // In both panels too: ui, kit, then the rooms beside each other, then what lists them.
  ...[admin, portal].map((panel) => ({
    files: [`${panel}/**/*.{ts,tsx}`],
    plugins: { boundaries },
    settings: {
      'import/resolver': { node: { extensions: ['.ts', '.tsx'] } },
      'boundaries/elements': [
        { type: 'ui', pattern: `${panel}/ui` },
        { type: 'kit', pattern: `${panel}/kit` },
        { type: 'room', pattern: `${panel}/rooms/*`, capture: ['name'] },
        { type: 'app', pattern: `${panel}/app` },
      ],
    },
    rules: {
      'boundaries/dependencies': ['error', { default: 'allow', policies: panelFloors }],
    },
  })),
  {
    files: [`${admin}/{rooms,app}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/dialogs/FrameDialog'],
              message: 'Take ReadDialog, FormDialog, UploadDialog or ForecastDialog.',
            },
          ],
        },
      ],
    },
  },
  {
    // Rooms add their names to these by `declare module`; where they are declared there are none.
    files: [`${plugin}/{protocol,admin,portal}/src/**/*.{ts,tsx}`, 'tests/fixtures/rooms/**/*.ts'],
    rules: {
      '@typescript-eslint/no-empty-object-type': ['error', { allowWithName: 'OfRooms$' }],
    },
  }
);
