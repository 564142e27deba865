import { expect, it } from 'vitest'
import { recognise } from './recognise.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')

it('knows files by their content', () => {
  expect(recognise(bytes('\xff\xd8\xff\xe0..JFIF'))).toBe('jpeg')
  expect(recognise(bytes('\x89PNG\r\n\x1a\n....'))).toBe('png')
  expect(recognise(bytes('GIF89a......'))).toBe('gif')
  expect(recognise(bytes('RIFF\x10\x00\x00\x00WEBPVP8 '))).toBe('webp')
  expect(recognise(bytes('\x00\x00\x00\x20ftypavif'))).toBe('avif')
  expect(recognise(bytes('%PDF-1.7'))).toBe('pdf')
})

it('knows drawings that can carry programs, however they begin', () => {
  expect(recognise(bytes('<svg xmlns="http://www.w3.org/2000/svg">'))).toBe('svg')
  expect(recognise(bytes('\n<?xml version="1.0"?>\n<!-- x --><!DOCTYPE svg>'))).toBe('svg')
})

it('knows nothing else', () => {
  expect(recognise(bytes('<!doctype html><script>'))).toBeNull()
  expect(recognise(bytes('RIFF\x10\x00\x00\x00AVI '))).toBeNull()
  expect(recognise(bytes(''))).toBeNull()
})
