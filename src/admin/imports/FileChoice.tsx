'use client'

import { useState } from 'react'
import type { DragEvent } from 'react'

type Props = { files: readonly File[]; isSeveral: boolean; setFiles: (files: readonly File[]) => void }

/** Takes files that are dropped on it, or chosen. */
export function FileChoice({ files, isSeveral, setFiles }: Props) {
  const [isOver, setIsOver] = useState(false)
  const take = (list: FileList | null): void => {
    const given = [...(list ?? [])]
    if (given.length > 0) setFiles(isSeveral ? [...files, ...given] : given)
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setIsOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <div
      className={`file-choice${isOver ? ' file-choice--over' : ''}`}
      onDragLeave={() => setIsOver(false)} onDragOver={(event) => { event.preventDefault(); setIsOver(true) }} onDrop={drop}
    >
      <label htmlFor="import-files">{isSeveral ? 'Drop files here, or choose them' : 'Drop a file here, or choose one'}</label>
      {/* Emptied at once, so that the same file can be chosen again after it was mended. */}
      <input id="import-files" multiple={isSeveral} onChange={({ target }) => { take(target.files); target.value = '' }} type="file" />
      {files.length > 0 && (
        <ul className="file-choice__files">
          {files.map((file, at) => (
            <li key={`${at} ${file.name}`}>
              <span>{file.name}</span> <span className="quiet">{sizeOf(file.size)}</span>{' '}
              <button aria-label={`Leave out ${file.name}`} className="text-button" onClick={() => setFiles(files.filter((_, other) => other !== at))} type="button">Leave out</button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
