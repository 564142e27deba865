import type { UploadConfig } from 'payload'

/** Widths of the smaller pictures that are made of each, in pixels. */
export const imageWidths = [96, 320, 640, 1280] as const

/** @param folder where the files lie. */
export function uploadOf(folder: string): UploadConfig {
  return {
    staticDir: folder,
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
      generateImageName: ({ originalName }) => `${originalName}-${width}`,
      admin: { disableListColumn: true, disableListFilter: true, disableGroupBy: true },
    })),
  }
}
