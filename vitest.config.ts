import { defineConfig } from 'vitest/config'

const include = (folder: string): { include: string[] } => ({ include: [`tests/${folder}/**/*.spec.ts`] })

export default defineConfig({
  test: {
    env: { TZ: 'UTC' },
    projects: [
      { extends: true, test: { name: 'unit', include: ['src/**/*.spec.ts'] } },
    ],
  },
})
