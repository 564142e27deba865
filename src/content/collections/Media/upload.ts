import path from 'node:path'
import type { UploadConfig } from 'payload'
import { serveFileIn } from './serveFile.ts'

/** Widths of the smaller pictures that are made of each, in pixels. */
export const imageWidths = [96, 320, 640, 1280] as const

/** @param folder where the files lie. */
export function uploadOf(folder: string): UploadConfig {
  return {
    // Files are written and served by hooks of ours: Payload would write over and remove files that editions still name. Its own
    // folder is never made, so that it finds nothing there to remove.
    disableLocalStorage: true,
    staticDir: path.join(folder, 'unused'),
    handlers: [serveFileIn(folder)],
    crop: false,
    focalPoint: true,
    bulkUpload: false,
    pasteURL: false,
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif', 'application/pdf'],
    adminThumbnail: 'w320',
    imageSizes: imageWidths.map((width) => ({
      name: `w${width}`,
      width,
      formatOptions: { format: 'webp', options: { quality: 80 } },
      generateImageName: ({ originalName }) => `${originalName}-${width}.webp`,
      admin: { disableListColumn: true, disableListFilter: true, disableGroupBy: true },
    })),
  }
}
