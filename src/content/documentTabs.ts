type Tab = { Component: { path: string; clientProps: { label: string } }; order: number }

/** A tab beside the form of a document, in the order of all. */
export function tabOf(label: string, order: number): Tab {
  return { Component: { path: '/src/admin/DocumentTab.tsx#DocumentTab', clientProps: { label } }, order }
}

/** The tabs that Payload gives every document, drawn by ours. */
export const documentTabs = {
  default: { tab: tabOf('Edit', 100) },
  versions: { tab: tabOf('Versions', 300) },
  api: { tab: tabOf('API', 400) },
} as const
