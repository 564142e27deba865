/** Which layer may import which: docs/architecture.md, "Layers and what may import what". */
const MAY_IMPORT = {
  program: [],
  platform: [],
  content: ['program', 'platform'],
  intake: ['content', 'program', 'platform'],
  publication: ['content', 'program', 'platform'],
  formats: ['program'],
  delivery: ['formats', 'program', 'platform'],
  preview: ['delivery', 'publication', 'content', 'program', 'platform'],
  admin: ['content', 'program'],
}

/** Packages that keep a layer from being what it is. */
const FORBIDDEN_PACKAGES = {
  program: '^(?:node_modules/)?(?:payload|@payloadcms/|next|react|hono|pg|graphile-worker)(?:/|$)',
  platform: '^(?:node_modules/)?(?:payload|@payloadcms/|next|react|hono)(?:/|$)',
  formats: '^(?:node_modules/)?(?:payload|@payloadcms/|next|react|hono|pg|graphile-worker)(?:/|$)',
  delivery: '^(?:node_modules/)?(?:payload|@payloadcms/|next|react|graphile-worker)(?:/|$)',
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'nothing-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'no-dev-packages-in-programs', severity: 'error', from: { path: '^src/', pathNot: '\\.spec\\.tsx?$|^src/entry/(?:build|checks|generate)/' }, to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] } },
    ...Object.entries(MAY_IMPORT).map(([layer, others]) => ({
      name: `${layer}-imports-only-what-it-may`,
      comment: others.length === 0 ? `src/${layer} is a leaf` : `src/${layer} may import ${others.join(', ')}`,
      severity: 'error',
      from: { path: `^src/${layer}/`, pathNot: '\\.spec\\.tsx?$' },
      to: { path: '^src/', pathNot: `^src/(?:${[layer, ...others].join('|')})/|^src/payload-types\\.ts$` },
    })),
    ...Object.entries(FORBIDDEN_PACKAGES).map(([layer, pattern]) => ({
      name: `${layer}-without-these-packages`,
      severity: 'error',
      from: { path: `^src/${layer}/`, pathNot: '\\.spec\\.tsx?$' },
      to: { path: pattern },
    })),
    { name: 'entries-are-imported-by-nobody', severity: 'error', from: { pathNot: '^src/entry/|^tests/' }, to: { path: '^src/entry/' } },
    { name: 'demo-only-for-its-entry', severity: 'error', from: { pathNot: '^src/demo/|^src/entry/|^tests/' }, to: { path: '^src/demo/' } },
    { name: 'sources-do-not-know-the-config', severity: 'error', from: { path: '^src/', pathNot: '^src/(?:entry|app)/|\\.spec\\.tsx?$' }, to: { path: '^payload\\.config\\.ts$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
