import js from '@eslint/js'
import { defineConfig } from 'eslint/config'
import a11y from 'eslint-plugin-jsx-a11y'
import hooks from 'eslint-plugin-react-hooks'
import ts from 'typescript-eslint'

export default defineConfig(
    // the schema is made of the API's description
    { ignores: ['dist', 'eslint.config.js', 'src/api/schema.d.ts'] },
    js.configs.recommended,
    ts.configs.recommendedTypeChecked,
    hooks.configs.flat.recommended,
    a11y.flatConfigs.recommended,
    {
        languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
        linterOptions: { reportUnusedDisableDirectives: 'error' },
        rules: {
            // a dialog begins where its first answer is; the browser's own elements never do
            'jsx-a11y/no-autofocus': ['error', { ignoreNonDOM: true }],
            // what is passed to a component is written as a method and never has a `this`
            '@typescript-eslint/unbound-method': 'off',
            // the library of the softphone declares an enum and sends its words
            '@typescript-eslint/no-unsafe-enum-comparison': 'off',
            // laws of React's compiler, which does not build these screens
            'react-hooks/purity': 'off',
            'react-hooks/refs': 'off',
            'react-hooks/set-state-in-effect': 'off',
        },
    },
    {
        // what stands in for the service is as loose as a test needs
        files: ['src/**/*.test.{ts,tsx}'],
        rules: {
            '@typescript-eslint/no-unsafe-argument': 'off',
            '@typescript-eslint/no-unsafe-assignment': 'off',
            '@typescript-eslint/require-await': 'off',
        },
    },
)
