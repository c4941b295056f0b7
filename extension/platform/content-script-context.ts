/**
 * Takes the place of WXT's content script context (see wxt.config.ts): ours begin once in a document, or know by
 * themselves when they are over, and tell the page nothing.
 */
export class ContentScriptContext {}
