export { findDocument, listDocuments } from './find-document.ts'
export type { PictureRefusal } from './picture.ts'
export { type DocumentDeps, saveDocument } from './save-document.ts'
